import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { simpleParser, type AddressObject } from 'mailparser';

/** A message as the viewer shows it. `id` is its file name without the ending, so it sorts by arrival. */
export interface StoredMail {
	id: string;
	from: string;
	to: string;
	subject: string;
	receivedAt: Date;
	text: string;
	html?: string;
	/** The message as it came. */
	source: string;
}

const ID = /^[0-9]{13}-[0-9]{6}$/;

/** Keeps messages as .eml files in one folder: they outlive the server, and any mail program can open them. */
export class MailStore {
	private readonly parsed = new Map<string, StoredMail>();
	private count = 0;

	constructor(private readonly folder: string) {}

	/** @param message as it came over the wire (RFC 5322) */
	async add(message: Buffer): Promise<void> {
		await mkdir(this.folder, { recursive: true });
		this.count += 1;
		const id = `${Date.now()}-${String(this.count).padStart(6, '0')}`;
		await writeFile(join(this.folder, `${id}.eml`), message);
	}

	/** Newest first. */
	async all(): Promise<StoredMail[]> {
		await mkdir(this.folder, { recursive: true });
		const files = (await readdir(this.folder)).filter((file) => file.endsWith('.eml'));
		const mails = await Promise.all(files.map(async (file) => await this.get(file.slice(0, -4))));
		return mails
			.filter((mail) => mail !== undefined)
			.sort((one, other) => other.id.localeCompare(one.id));
	}

	/** @returns undefined when there is no such message */
	async get(id: string): Promise<StoredMail | undefined> {
		if (!ID.test(id)) return undefined;
		const known = this.parsed.get(id);
		if (known) return known;
		const file = await readFile(join(this.folder, `${id}.eml`)).catch(
			(error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') return undefined;
				throw error;
			},
		);
		if (!file) return undefined;
		const mail = await readMail(id, file);
		this.parsed.set(id, mail);
		return mail;
	}
}

async function readMail(id: string, file: Buffer): Promise<StoredMail> {
	const message = await simpleParser(file, { skipHtmlToText: true });
	return {
		id,
		from: message.from?.text ?? '',
		to: [message.to ?? []]
			.flat()
			.map((address: AddressObject) => address.text)
			.join(', '),
		subject: message.subject ?? '(no subject)',
		receivedAt: new Date(Number(id.slice(0, 13))),
		text: message.text ?? '',
		...(message.html ? { html: message.html } : {}),
		source: file.toString(),
	};
}
