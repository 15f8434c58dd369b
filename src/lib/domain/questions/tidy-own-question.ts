import { withoutSpareLines } from './blank-question';
import type { OwnAnswer, OwnOption, OwnQuestion } from './own-question';
import { tidyLine, tidyText } from '../text/tidy-text';

/** A question as it is kept once it counts: texts in their one spelling, without lines that were left empty at the end. */
export function tidyOwnQuestion({ title, language, question, answer, explanation, numbers }: OwnQuestion): OwnQuestion {
	return {
		...(numbers ? { numbers } : {}),
		title: tidyLine(title),
		language,
		question: tidyText(question),
		answer: tidyAnswer(withoutSpareLines(answer)),
		explanation: tidyText(explanation)
	};
}

function tidyAnswer(answer: OwnAnswer): OwnAnswer {
	switch (answer.kind) {
		case 'choice':
			return {
				...answer,
				before: answer.before.map(tidyOption),
				right: tidyOption(answer.right),
				after: answer.after.map(tidyOption)
			};
		case 'number':
			return { ...answer, value: tidyLine(answer.value) };
		case 'expression':
			return { ...answer, value: tidyLine(answer.value) };
		case 'order':
			return { ...answer, entries: answer.entries.map(tidyText) };
		case 'match':
			return {
				...answer,
				pairs: answer.pairs.map(({ left, right }) => ({ left: tidyText(left), right: tidyText(right) }))
			};
		case 'text': {
			const [first, ...more] = answer.accepted;
			return { ...answer, accepted: [tidyLine(first), ...more.map(tidyLine)] };
		}
	}
}

function tidyOption({ text, feedback }: OwnOption): OwnOption {
	return { text: tidyText(text), feedback: tidyText(feedback) };
}
