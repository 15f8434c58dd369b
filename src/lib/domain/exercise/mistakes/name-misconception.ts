import type { MisconceptionId } from '../../base/ids';
import type { Message } from '../../base/message';
import { MISCONCEPTION_RULES } from './rules';

/** Every misconception that the app itself knows. */
export function listMisconceptionIds(): readonly MisconceptionId[] {
	return MISCONCEPTION_RULES.map(({ id }) => id);
}

/** The thinking in one short sentence; undefined where only a lesson knows the misconception. */
export function nameMisconception(id: MisconceptionId): Message | undefined {
	return MISCONCEPTION_RULES.find((rule) => rule.id === id)?.name;
}
