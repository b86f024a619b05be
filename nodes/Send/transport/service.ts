import type { ServiceAnswer, ServiceRequest } from '../../shared/net/serviceRequest';
import type { OutgoingMail } from '../outgoingMail';
import { rawMessage } from './message';
import { readServiceAnswer, readServiceFailure } from './serviceAnswer';
import type { Delivery, DeliveryFailure, MailTransport } from './transport';

/** What differs from one mail service to another. */
export interface MailService {
	name: string;
	/** Asks the service something harmless: is the credential good? With it n8n renews an old token. */
	check: Omit<ServiceRequest, 'timeout'>;
	/** Reads the answer to that; a failure stops this message, and `mail` may be sent by this account otherwise. */
	readCheck(answer: ServiceAnswer, mail: OutgoingMail): DeliveryFailure | undefined;
	/** The request that hands a whole message over. A failure where the service would not take it. */
	handOver(raw: Buffer, mail: OutgoingMail): Omit<ServiceRequest, 'timeout'> | DeliveryFailure;
	readReceipt(answer: ServiceAnswer): { serviceId: string; threadId?: string } | undefined;
}

/** Both services refuse more than a few requests of one mailbox at the same time. */
const concurrency = 3;

/** A transport over the HTTP interface of a mail service. `ask` rejects with a `ServiceFailure`. */
export function serviceTransport(
	service: MailService,
	ask: (request: Omit<ServiceRequest, 'timeout'>) => Promise<ServiceAnswer>,
): MailTransport {
	let checked: Promise<ServiceAnswer> | undefined;
	let refusedLogin: DeliveryFailure | undefined;
	let busyUntil = 0;
	let busy: DeliveryFailure | undefined;

	/** What concerns the whole account keeps the next messages back. */
	const remembered = <Failure extends DeliveryFailure | undefined>(failure: Failure): Failure => {
		if (failure?.reason === 'service_auth') refusedLogin = failure;
		if (failure?.retryIn !== undefined) {
			busy = failure;
			busyUntil = Date.now() + failure.retryIn;
		}
		return failure;
	};

	/** Nothing of a message has left when this fails. */
	const standInTheWay = async (mail: OutgoingMail): Promise<DeliveryFailure | undefined> => {
		if (refusedLogin) return refusedLogin;
		if (busy && Date.now() < busyUntil) return { ...busy, retryIn: busyUntil - Date.now() };
		checked ??= ask(service.check);
		const asked = checked;
		let failure: DeliveryFailure | undefined;
		try {
			failure = service.readCheck(await asked, mail);
		} catch (error) {
			failure = readServiceFailure(error, false);
		}
		// What the service said of another sender's right holds on; what went wrong for a moment is asked again.
		if (failure && failure.reason !== 'sender_not_allowed' && checked === asked)
			checked = undefined;
		return remembered(failure);
	};

	const handOver = async (mail: OutgoingMail): Promise<Delivery> => {
		const request = service.handOver(await rawMessage(mail, { keepBcc: true }), mail);
		if ('state' in request) return request;
		let answer: ServiceAnswer;
		try {
			answer = await ask(request);
		} catch (error) {
			return remembered(readServiceFailure(error, true));
		}
		if (answer.status >= 200 && answer.status < 300) {
			return { state: 'sent', receipt: service.readReceipt(answer) };
		}
		return remembered(readServiceAnswer(answer));
	};

	return {
		name: service.name,
		concurrency,
		async deliver(mail) {
			return (await standInTheWay(mail)) ?? (await handOver(mail));
		},
		async rehearse(mail) {
			const failure = await standInTheWay(mail);
			if (failure) return failure;
			const raw = await rawMessage(mail, { keepBcc: true });
			const request = service.handOver(raw, mail);
			return 'state' in request ? request : { state: 'ready', bytes: raw.length };
		},
		close() {},
	};
}
