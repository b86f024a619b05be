import { baseLanguage } from '../shared/checks/reading/language';

/** How to get no more mail, in the languages most mails are written in. */
const lines: Record<string, string> = {
	en: 'If you would rather not hear from me, reply "no thanks" and I will not write again.',
	de: 'Wenn Sie keine Nachrichten mehr von mir möchten, antworten Sie bitte mit „Abmelden“.',
	fr: 'Si vous ne souhaitez plus recevoir de messages de ma part, répondez « désinscription ».',
	es: 'Si no desea recibir más mensajes míos, responda «darse de baja».',
	it: 'Se non desidera altri messaggi, risponda «disiscrizione».',
	nl: 'Wilt u geen berichten meer ontvangen, antwoord dan met "afmelden".',
	pt: 'Se não quiser receber mais mensagens, responda «cancelar a inscrição».',
};

/** The builder's own line, else one in the language of the email, else the English one. */
export function optOutLineFor(own: string, language: string): string {
	return own.trim() || lines[baseLanguage(language)] || lines.en || '';
}
