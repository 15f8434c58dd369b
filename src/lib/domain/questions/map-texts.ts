import type { OwnAnswer, OwnOption, OwnQuestion, OwnText } from './own-question';

/** A text of a question beside the question itself; `where` is as in `OwnQuestionProblem`. */
export interface TextPlace {
	readonly where: string;
	readonly text: OwnText;
}

type Change = (text: OwnText, where: string) => OwnText;

/** The question with each of its texts changed; what is answered with numbers, algebra and words stays. */
export function mapTexts(own: OwnQuestion, change: Change): OwnQuestion {
	return {
		...own,
		question: change(own.question, 'question'),
		answer: mapAnswer(own.answer, change),
		explanation: change(own.explanation, 'explanation')
	};
}

/** The texts in their order. */
export function listTexts(own: OwnQuestion): readonly TextPlace[] {
	const places: TextPlace[] = [];
	mapTexts(own, (text, where) => {
		places.push({ where, text });
		return text;
	});
	return places;
}

function mapAnswer(answer: OwnAnswer, change: Change): OwnAnswer {
	switch (answer.kind) {
		case 'choice': {
			const mapOption = ({ text, feedback }: OwnOption, at: number): OwnOption => ({
				text: change(text, `options[${at}]`),
				feedback: change(feedback, `options[${at}].feedback`)
			});
			const { before, right, after } = answer;
			return {
				...answer,
				before: before.map(mapOption),
				right: mapOption(right, before.length),
				after: after.map((option, at) => mapOption(option, before.length + 1 + at))
			};
		}
		case 'order':
			return { ...answer, entries: answer.entries.map((entry, at) => change(entry, `entries[${at}]`)) };
		case 'match':
			return {
				...answer,
				pairs: answer.pairs.map(({ left, right }, at) => ({
					left: change(left, `pairs[${at}].left`),
					right: change(right, `pairs[${at}].right`)
				}))
			};
		case 'number':
		case 'expression':
		case 'text':
			return answer;
	}
}
