import { message, type Message } from '$lib/domain/base/message';

/**
 * Everything that can be expected to go wrong with storage:
 * - `full`: the phone or the browser's share of it is full;
 * - `blocked`: another tab with an older Darasa holds the database;
 * - `newer`: the database belongs to a later Darasa;
 * - `missing`: the browser keeps nothing (private mode, no IndexedDB);
 * - `gone`: the profile has been deleted meanwhile, perhaps in another tab;
 * - `broken`: anything else the browser's storage reports.
 */
export type StorageErrorKind = 'full' | 'blocked' | 'newer' | 'missing' | 'gone' | 'broken';

export interface StorageError {
	readonly kind: StorageErrorKind;
	/** The browser's own words, for a bug report; never shown as the explanation. */
	readonly detail?: string;
}

const MESSAGES: Readonly<Record<StorageErrorKind, Message>> = {
	full: message('common.storageFull'),
	blocked: message('common.storageBlocked'),
	newer: message('common.storageNewer'),
	missing: message('common.storageMissing'),
	gone: message('common.storageGone'),
	broken: message('common.storageBroken')
};

/** What happened and what to do, in one sentence each. */
export function explainStorageError({ kind }: StorageError): Message {
	return MESSAGES[kind];
}

/** Thrown inside a transaction to undo it; never leaves this room. */
export class StorageFault extends Error {
	override readonly name = 'StorageFault';
	readonly kind: StorageErrorKind;

	constructor(kind: StorageErrorKind) {
		super(kind);
		this.kind = kind;
	}
}

const KINDS_BY_NAME: Readonly<Record<string, StorageErrorKind>> = {
	QuotaExceededError: 'full',
	// Firefox's old name of the same.
	NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR: 'full',
	VersionError: 'newer',
	MissingAPIError: 'missing',
	SecurityError: 'missing'
};

/** The kind of a thrown value, or undefined if it is no fault of storage but one of our own making. */
export function recogniseStorageError(thrown: unknown): StorageError | undefined {
	if (thrown instanceof StorageFault) return { kind: thrown.kind };
	const chain = listCauses(thrown);
	const detail = chain.map(({ name, message: text }) => `${name}: ${text}`).join(' <- ');
	for (const { name } of chain) {
		const kind = Object.hasOwn(KINDS_BY_NAME, name) ? KINDS_BY_NAME[name] : undefined;
		if (kind) return { kind, detail };
	}
	const ours = chain.length === 0 || chain.every(({ name }) => OUR_BUGS.has(name));
	return ours ? undefined : { kind: 'broken', detail };
}

const OUR_BUGS: ReadonlySet<string> = new Set(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'Error']);

interface Named {
	readonly name: string;
	readonly message: string;
}

/** The error, what it wraps (Dexie's `inner`), and what single rows failed with (Dexie's `failures`). */
function listCauses(thrown: unknown): readonly Named[] {
	const causes: Named[] = [];
	let current: unknown = thrown;
	while (typeof current === 'object' && current !== null && causes.length < 5) {
		const { name, message: text, inner, failures } = current as Record<string, unknown>;
		if (typeof name !== 'string') break;
		causes.push({ name, message: typeof text === 'string' ? text : '' });
		current = inner ?? (Array.isArray(failures) ? failures[0] : undefined);
	}
	return causes;
}
