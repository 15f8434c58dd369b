import type { LanguageTag, ProfileId } from '../domain/base/ids';
import type { Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import { keepCounted, readReport, type CountedReport, type ReportQuestion } from './class-records';
import { readyDesk } from './ready-desk';
import type { StorageDoor } from './storage-door';
import { takeIn, type Delivery, type DeskOf, type TakenIn } from './take-in';

/** What a worker does for a teacher's pages. */
export type ClassQuestion =
	| { readonly kind: 'take'; readonly delivery: Delivery }
	| { readonly kind: 'report'; readonly question: ReportQuestion }
	| { readonly kind: 'keep'; readonly profileIds: readonly ProfileId[] }
	/** Results are about to come: makes ready what opens them. */
	| { readonly kind: 'warm'; readonly desk: DeskOf };

export interface ClassReplies {
	readonly take: TakenIn;
	readonly report: Result<CountedReport, StorageError>;
	readonly keep: true;
	readonly warm: true;
}

/** What a worker needs to open storage as the page does. */
export interface Opening {
	readonly languages: readonly LanguageTag[];
}

/** The few parts of a worker's global scope that this needs. */
export interface ClassScope {
	onmessage: ((event: MessageEvent<ClassQuestion & Opening>) => unknown) | null;
	postMessage(reply: ClassReplies[keyof ClassReplies]): void;
}

/** Answers each question. Where something is thrown the worker has failed, and the page does it. */
export function serveClass(scope: ClassScope, open: (opening: Opening) => StorageDoor): void {
	scope.onmessage = async ({ data }) => {
		scope.postMessage(await answer(data, open(data)));
	};
}

async function answer(question: ClassQuestion, storage: StorageDoor): Promise<ClassReplies[keyof ClassReplies]> {
	switch (question.kind) {
		case 'take':
			return takeIn(storage, question.delivery);
		case 'report':
			return readReport(storage, question.question);
		case 'keep':
			await keepCounted(storage, question.profileIds);
			return true;
		case 'warm':
			await readyDesk(storage, question.desk);
			return true;
	}
}
