import type { LanguageTag } from '../base/ids';
import { rightInput } from '../exercise/answer-input';
import type { Item, ItemAnswer, ItemOption, KnownWrong } from '../exercise/item';
import type { CastSlot } from '../lesson/cast';
import { inLanguage, type ByLanguage, type RichText } from '../lesson/rich-text';
import { choiceOf, type OwnAnswer, type OwnQuestion } from './own-question';
import { ownTextOf } from './own-text-of';

export interface ItemReading {
	/** Of the teacher; where the lesson lacks it the question is in English. */
	readonly language: LanguageTag;
	/** Whom or what the name stands for in his country. */
	readonly nameCast: (slot: CastSlot, language: LanguageTag) => string;
}

/**
 * A drawn exercise of a lesson as a question of a teacher's own, with its numbers and words. Undefined for what an own
 * question cannot hold: pictures, questions in the words of the app, remainders, expressions.
 */
export function fromItem(item: Item, reading: ItemReading): OwnQuestion | undefined {
	if (item.picture || item.ask) return undefined;
	const { language } = inLanguage(item.question, reading.language);
	const write = (texts: ByLanguage<RichText>): string =>
		ownTextOf(inLanguage(texts, language).content, language, reading.nameCast);
	const answer = answerOf(item, { language, write });
	if (!answer) return undefined;
	const explanation = item.solution.map(write).join('\n');
	return { title: '', language, question: write(item.question), answer, explanation };
}

interface Writing {
	readonly language: LanguageTag;
	readonly write: (texts: ByLanguage<RichText>) => string;
}

function answerOf(item: Item, { language, write }: Writing): OwnAnswer | undefined {
	const { answer } = item;
	switch (answer.kind) {
		case 'number': {
			const right = rightInput(item);
			if (answer.remainder || right.kind !== 'typed') return undefined;
			return { kind: 'number', value: right.text, form: answer.form };
		}
		case 'choice': {
			const options = answer.options.map(({ id, text }) => ({
				text: write(text),
				feedback: feedbackOf(id, item.knownWrongs, write)
			}));
			return choiceOf(
				options,
				answer.options.findIndex(({ id }) => id === answer.rightId)
			);
		}
		case 'order':
			return { kind: 'order', entries: answer.rightOrder.map((id) => write(textOf(id, answer.entries))) };
		case 'match':
			return { kind: 'match', pairs: pairsOf(answer, write) };
		case 'text': {
			const [first, ...more] = inLanguage(answer.accepted, language).content;
			return first === undefined ? undefined : { kind: 'text', accepted: [first, ...more] };
		}
		case 'algebra':
			return undefined;
	}
}

function pairsOf(answer: ItemAnswer & { readonly kind: 'match' }, write: Writing['write']) {
	return answer.lefts.map(({ id, text }) => ({
		left: write(text),
		right: write(textOf(answer.rightPairs[id] ?? '', answer.rights))
	}));
}

function textOf(id: string, options: readonly ItemOption[]): ByLanguage<RichText> {
	return options.find((option) => option.id === id)?.text ?? { en: [] };
}

function feedbackOf(optionId: string, knownWrongs: readonly KnownWrong[], write: Writing['write']): string {
	const known = knownWrongs.find(({ answer }) => answer.kind === 'choice' && answer.id === optionId);
	return known ? write(known.feedback) : '';
}
