import { decodeText } from '../bytes/decode-text';
import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { checkOwnQuestion } from '../domain/questions/check-own-question';
import type { ImportEntry } from '../domain/questions/import-outcome';
import type { OwnQuestion } from '../domain/questions/own-question';
import type { QuestionContent } from '../domain/questions/question-content';
import { readQuestions } from '../domain/questions/read-questions';
import { sayImportError, sayImportNote, sayRefusal } from '../domain/questions/say-import';
import { sayOwnProblem } from '../domain/questions/say-own-problem';
import type { I18n } from '../i18n/i18n.svelte';
import { readFileBytes } from '../platform/read-file-bytes';
import type { StorageRoom } from './storage-room';

/** One entry of a file, as the teacher sees it before he takes anything. */
export interface ImportLine extends Pick<ImportEntry, 'line' | 'source'> {
	readonly question?: OwnQuestion;
	/** Why it is not taken, or what was left out of it. */
	readonly said: readonly Message[];
	/** What is still to do before it counts: it is taken as a draft. */
	readonly problems: readonly Message[];
}

/** Checking is quick, but not two thousand times in a row: the screen gets a turn in between. */
const CHECKED_AT_ONCE = 25;

/** Questions from a file or a text. Nothing is kept before they are taken. */
export class QuestionImport {
	state = $state<'choosing' | 'reading' | 'found'>('choosing');
	lines = $state.raw<readonly ImportLine[]>([]);
	/** Why nothing was read, or nothing was kept. */
	failure = $state.raw<Message>();
	readonly questions = $derived(this.lines.flatMap((line) => (line.question ? [line] : [])));
	readonly #room: StorageRoom;
	readonly #i18n: Pick<I18n, 'language' | 't'>;

	constructor(room: StorageRoom, i18n: Pick<I18n, 'language' | 't'>) {
		this.#room = room;
		this.#i18n = i18n;
	}

	async readFile(file: Blob): Promise<void> {
		await this.readText(decodeText(await readFileBytes(file)));
	}

	async readText(text: string): Promise<void> {
		this.state = 'reading';
		this.failure = undefined;
		const { language } = this.#i18n;
		const words = { true: this.#i18n.t('write.true'), false: this.#i18n.t('write.false') };
		const read = readQuestions(text, { language, words });
		if (!read.ok) {
			this.failure = sayImportError(read.error);
			this.state = 'choosing';
			return;
		}
		const lines: ImportLine[] = [];
		for (const [at, entry] of read.value.entries()) {
			if (at % CHECKED_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
			lines.push(lineOf(entry));
		}
		this.lines = lines;
		this.state = 'found';
	}

	startAgain(): void {
		this.lines = [];
		this.failure = undefined;
		this.state = 'choosing';
	}

	/** Puts what was understood at the end of the teacher's list: all of it, or nothing and why. */
	async take(teacherId: ProfileId): Promise<boolean> {
		const contents = this.questions.flatMap(({ question, problems }): readonly QuestionContent[] => {
			if (!question) return [];
			return [problems.length === 0 ? { saved: question } : { draft: question }];
		});
		const added = await this.#room.use(({ questions }) => questions.add(teacherId, contents, Date.now()));
		this.failure = added.ok ? undefined : await this.#room.explain(added.error);
		return added.ok;
	}
}

function lineOf({ line, source, outcome }: ImportEntry): ImportLine {
	if (outcome.kind !== 'question') return { line, source, said: [sayRefusal(outcome)], problems: [] };
	const { question, notes } = outcome;
	const problems = checkOwnQuestion(question).map(sayOwnProblem);
	return { line, source, question, said: notes.map(sayImportNote), problems };
}
