import type { Rule } from './rule';
import * as addresses from './rules/addresses';
import * as characters from './rules/characters';
import * as comparisons from './rules/claimsComparisons';
import * as contact from './rules/claimsContact';
import * as dates from './rules/claimsDates';
import * as events from './rules/claimsEvents';
import * as customers from './rules/claimsCustomers';
import * as mixed from './rules/claimsMixed';
import * as names from './rules/claimsNames';
import * as numberOfOther from './rules/claimsNumberOfOther';
import * as offer from './rules/claimsOffer';
import * as ordinals from './rules/claimsOrdinals';
import * as personal from './rules/claimsPersonal';
import * as titles from './rules/claimsTitles';
import * as wrongCompany from './rules/claimsWrongCompany';
import * as numbers from './rules/claimsNumbers';
import * as stretched from './rules/claimsStretched';
import * as awards from './rules/claimsAwards';
import * as endorsements from './rules/claimsEndorsements';
import * as funding from './rules/claimsFunding';
import * as ungrounded from './rules/claimsUngrounded';
import * as crossContact from './rules/crossContact';
import * as greeting from './rules/greeting';
import * as form from './rules/form';
import * as formLanguage from './rules/formLanguage';
import * as instructions from './rules/instructions';
import * as obeyed from './rules/instructionsObeyed';
import * as payment from './rules/instructionsPayment';
import * as leaks from './rules/leaks';
import * as leaksOfNotes from './rules/leaksOfNotes';
import * as leaksOfPrompt from './rules/leaksOfPrompt';
import * as leaksOfSecrets from './rules/leaksOfSecrets';
import * as subject from './rules/subject';
import * as tone from './rules/tone';
import * as pressure from './rules/tonePressure';
import * as urgency from './rules/toneUrgency';
import * as toneWords from './rules/toneWords';
import * as unrelated from './rules/unrelated';

/** Every rule, in the order of docs/checks.md. */
export const rules: readonly Rule[] = [
	numbers.numberRule,
	numbers.amountRule,
	numbers.yearRule,
	dates.dateRule,
	ordinals.ordinalRule,
	numbers.computedRule,
	names.nameRule,
	names.placeRule,
	titles.titleRule,
	customers.customerRule,
	endorsements.certificationRule,
	endorsements.endorsementRule,
	awards.awardRule,
	funding.fundingRule,
	events.eventRule,
	contact.contactRule,
	personal.personalRule,
	comparisons.comparisonRule,
	comparisons.superlativeRule,
	numberOfOther.stretchedNumberRule,
	stretched.stretchedRule,
	stretched.doubtfulRule,
	mixed.mixedRule,
	wrongCompany.wrongCompanyRule,
	ungrounded.ungroundedRule,
	ungrounded.unclearRule,
	offer.offerRule,
	greeting.greetingRule,
	crossContact.otherPersonRule,
	crossContact.otherCompanyRule,
	crossContact.otherAddressRule,
	addresses.recipientRule,
	addresses.lookAlikeDomainRule,
	leaks.placeholderRule,
	leaks.templateRule,
	leaks.structuredRule,
	leaksOfPrompt.modelTalkRule,
	leaksOfPrompt.promptRule,
	leaks.factIdRule,
	leaksOfNotes.internalRule,
	leaksOfSecrets.secretRule,
	leaksOfSecrets.revealRule,
	instructions.oddLinkRule,
	instructions.elsewhereRule,
	payment.paymentRule,
	instructions.attachmentRule,
	obeyed.obeyedRule,
	unrelated.unrelatedRule,
	urgency.urgencyRule,
	pressure.pressureRule,
	toneWords.guaranteeRule,
	toneWords.spamRule,
	tone.shoutingRule,
	tone.flatteryRule,
	subject.subjectRule,
	form.optOutRule,
	form.postalAddressRule,
	form.linkDomainRule,
	form.lengthRule,
	formLanguage.readingRule,
	formLanguage.languageRule,
	form.neverSayRule,
	form.missingSubjectRule,
	form.markupRule,
	characters.hiddenRule,
	characters.lookAlikeRule,
];
