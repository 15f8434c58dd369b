import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';

/** All that is needed from the first answer on: checking it, finding the mistake, counting it. */
export type Judging = Awaited<ReturnType<typeof fetchJudging>>;

/**
 * Half of the tutor's script, so it comes when the first exercise stands on the screen; who judges awaits it. Fails where
 * the network went away before it was stored on this phone. Chromium then fails each time, until the page starts again.
 */
export async function loadJudging(): Promise<Result<Judging, Message>> {
	try {
		return succeed(await fetchJudging());
	} catch {
		return fail(message('common.partMissing'));
	}
}

async function fetchJudging() {
	const [
		{ checkAnswer },
		{ diagnoseAnswer },
		{ checkLine },
		{ solvedSum },
		{ attemptFrom },
		{ addAttempt, listTouched }
	] = await Promise.all([
		import('../domain/exercise/check-answer'),
		import('../domain/exercise/diagnose-answer'),
		import('../domain/exercise/steps/check-line'),
		import('../domain/exercise/contrast-item'),
		import('../domain/learning/attempt-from'),
		import('../domain/learning/progress')
	]);
	return { checkAnswer, diagnoseAnswer, checkLine, solvedSum, attemptFrom, addAttempt, listTouched };
}
