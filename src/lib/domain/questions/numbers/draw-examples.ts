import { asId } from '../../base/ids';
import { rightInput } from '../../exercise/answer-input';
import { drawItem } from '../../exercise/draw-item';
import type { Item } from '../../exercise/item';
import { itemFingerprint } from '../../exercise/item-fingerprint';
import type { RichText } from '../../lesson/rich-text';
import { parseMath } from '../../number/parse-math';
import type { OwnQuestion } from '../own-question';
import { toTemplate, type TemplatePlace } from '../to-template';

/** What a learner may be asked, and what the engine takes for right. */
export interface DrawnExample {
	readonly question: RichText;
	readonly answer: RichText;
}

const ANYWHERE: TemplatePlace = {
	lessonId: asId('own'),
	templateId: asId('own/example'),
	skillId: asId('own'),
	level: 1
};
const MOST_EXAMPLES = 3;
const MOST_TRIES = 12;

/** Three different items of a question with drawn numbers; fewer where there are no more, none where it cannot be read. */
export function drawExamples(question: OwnQuestion): readonly DrawnExample[] {
	const template = toTemplate(question, ANYWHERE);
	const seen = new Map<string, DrawnExample>();
	for (let turn = 0; template.ok && turn < MOST_TRIES && seen.size < MOST_EXAMPLES; turn++) {
		const item = drawItem(template.value, `example ${turn}`);
		if (!item.ok) break;
		seen.set(itemFingerprint(item.value), exampleOf(item.value));
	}
	return [...seen.values()];
}

function exampleOf(item: Item): DrawnExample {
	return { question: item.question['en'] ?? [], answer: answerOf(item) };
}

function answerOf(item: Item): RichText {
	const { answer } = item;
	if (answer.kind === 'choice') return answer.options.find(({ id }) => id === answer.rightId)?.text['en'] ?? [];
	const right = rightInput(item);
	if (right.kind !== 'typed') return [];
	const node = parseMath(right.text);
	return [node.ok ? { kind: 'math', node: node.value } : { kind: 'text', text: right.text }];
}
