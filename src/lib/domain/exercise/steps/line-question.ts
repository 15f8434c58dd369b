import type { DecimalSign } from '../../number/read-decimal';
import type { MistakeMemory } from '../mistakes/diagnose';
import type { NumberForm } from '../../number/number-form';
import type { Task } from '../task/task';

/** What a learner's next line is judged against. */
export interface LineQuestion {
	readonly task: Task;
	/** The form the last line must have, where the task is about numbers. */
	readonly form: NumberForm;
	/** The lines accepted so far, as typed, oldest first. */
	readonly before: readonly string[];
	readonly decimalSign: DecimalSign;
	/** What is known of this learner's earlier mistakes. */
	readonly memory?: MistakeMemory;
}
