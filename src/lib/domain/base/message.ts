import type { MathNode } from './math-node';

/** What may stand in a sentence: words, a count, a piece of mathematics, or another sentence. */
export type MessageValue = string | number | MathNode | Message;

/**
 * A sentence the domain wants said. `i18n` turns it into words of the learner's language:
 * `key` is `area.name` in `locales/<tag>/<area>.json`, `values` fill its placeholders.
 * The value `count` chooses the plural form.
 */
export interface Message {
	readonly key: string;
	readonly values?: Readonly<Record<string, MessageValue>>;
}

export function message(key: string, values?: Message['values']): Message {
	return values ? { key, values } : { key };
}

export function isMessage(value: MessageValue): value is Message {
	return typeof value === 'object' && 'key' in value;
}
