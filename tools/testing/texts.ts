import { readFileSync } from 'node:fs';
import { isPseudo, makePseudoSentence } from '../locales/pseudo';

/** A sentence as the app says it: `say('sw', 'welcome.next')`. Tests name what a learner sees, in her language. */
export function say(tag: string, key: string, values: Readonly<Record<string, string | number>> = {}): string {
	const [area = '', name = ''] = key.split('.');
	const folder = isPseudo(tag) ? 'en' : tag;
	const sentences = JSON.parse(readFileSync(`locales/${folder}/${area}.json`, 'utf8')) as Record<string, string>;
	const sentence = sentences[name];
	if (sentence === undefined) throw new Error(`locales/${folder} has no ${key}`);
	const said = isPseudo(tag) ? makePseudoSentence(sentence, tag) : sentence;
	return said.replace(/\{\{(\w+)\}\}/g, (_, slot: string) => String(values[slot] ?? ''));
}
