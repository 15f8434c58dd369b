import { drawItem } from './draw-item';
import type { DrawProblem } from './draw-problem';
import type { Item, ItemAnswer } from './item';
import { sampleTemplate } from './sample-template';
import type { Template } from './template';

/** The item of a sample template for tests; throws the problem where there is none. */
export function draw(changes: Partial<Template>, seed = 'seed'): Item {
	const item = drawItem(sampleTemplate(changes), seed);
	if (!item.ok) throw new Error(JSON.stringify(item.error));
	return item.value;
}

/** The answer of an item without mistakes. */
export function drawAnswerOf<Kind extends ItemAnswer['kind']>(
	kind: Kind,
	changes: Partial<Template>,
	seed = 'seed'
): ItemAnswer & { kind: Kind } {
	const { answer } = draw({ mistakes: [], ...changes }, seed);
	if (answer.kind !== kind) throw new Error(answer.kind);
	return answer as ItemAnswer & { kind: Kind };
}

export function problemOf(changes: Partial<Template>): DrawProblem['kind'] | undefined {
	const drawn = drawItem(sampleTemplate(changes), 'seed');
	return drawn.ok ? undefined : drawn.error.kind;
}
