import { readFileSync } from 'node:fs';

/** A sentence as the app says it: `say('sw', 'welcome.next')`. Tests name what a learner sees, in her language. */
export function say(tag: string, key: string, values: Readonly<Record<string, string | number>> = {}): string {
	const [area = '', name = ''] = key.split('.');
	const sentences = JSON.parse(readFileSync(`locales/${tag}/${area}.json`, 'utf8')) as Record<string, string>;
	const sentence = sentences[name];
	if (sentence === undefined) throw new Error(`locales/${tag} has no ${key}`);
	return sentence.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => String(values[slot] ?? ''));
}
