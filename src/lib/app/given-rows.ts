import { parseAssignment, type Assignment } from '../domain/classroom/assignment';
import type { AssignmentRow } from '../storage/tables';

export interface GivenEntry {
	readonly row: AssignmentRow;
	readonly work: Assignment;
}

/** The rows that can be read, newest first. */
export function readEntries(rows: readonly AssignmentRow[]): readonly GivenEntry[] {
	return [...rows]
		.sort((one, other) => other.createdAt - one.createdAt)
		.flatMap((row) => {
			const work = parseAssignment(row.content);
			return work.ok ? [{ row, work: work.value }] : [];
		});
}
