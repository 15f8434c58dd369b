import type { Item } from './item';

/** The same text for items that ask the same, however their options are laid out. For comparing on one device only. */
export function itemFingerprint(item: Item): string {
	const { question, answer, picture } = item;
	return JSON.stringify([question, picture?.picture.values ?? {}, sortLayout(answer)], (_, value: unknown) =>
		typeof value === 'bigint' ? `${value}n` : value
	);
}

function sortLayout(answer: Item['answer']): unknown {
	const byId = (first: { id: string }, second: { id: string }): number => (first.id < second.id ? -1 : 1);
	switch (answer.kind) {
		case 'choice':
			return { ...answer, options: [...answer.options].sort(byId) };
		case 'order':
			return { ...answer, entries: [...answer.entries].sort(byId) };
		case 'match':
			return { ...answer, rights: [...answer.rights].sort(byId) };
		case 'number':
		case 'text':
		case 'algebra':
			return answer;
	}
}
