import { afterEach, expect, it, vi } from 'vitest';
import { asId, type DeviceId, type RecordId } from '../domain/base/ids';
import type { ProfileChoices } from '../domain/learning/profile';
import { juma, sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { writeInvitation, writeJoinAnswer } from './class-invitation';
import { ClassBook } from './class-book.svelte';
import { ClassList } from './class-list.svelte';
import { serveClass, type ClassQuestion, type ClassReplies, type ClassScope } from './class-worker-side';
import { openLetter } from './open-letter';
import { TestPhone, type TestApp } from './testing/test-phone';

afterEach(() => void vi.unstubAllGlobals());

async function start(choices: ProfileChoices) {
	const app = new TestPhone().open();
	await app.session.start();
	return { ...app, profile: valueOf(await app.session.create(choices)) };
}

/** Asks as the page does: what goes and what comes is copied. */
function ask<Kind extends keyof ClassReplies>(
	{ storage }: Pick<TestApp, 'storage'>,
	question: Extract<ClassQuestion, { readonly kind: Kind }>
): Promise<ClassReplies[Kind]> {
	return new Promise((resolve) => {
		const scope: ClassScope = {
			onmessage: null,
			postMessage: (reply) => resolve(structuredClone(reply) as ClassReplies[Kind])
		};
		serveClass(scope, ({ languages }) => {
			expect(languages).toEqual(storage.languages);
			return storage;
		});
		const data = structuredClone({ ...question, languages: storage.languages });
		scope.onmessage?.({ data } as MessageEvent);
	});
}

it('takes letters in, reports and keeps what it counted, all in copies', async () => {
	const teacher = await start({ ...juma, kind: 'teacher' });
	const row = valueOf(await new ClassList(teacher.storage, teacher.profile.id).create(teacher.profile.id, '5B'));
	const invitation = valueOf(await writeInvitation(teacher.storage, teacher.profile, row));
	const learner = await start(thandi);
	const opened = await openLetter(learner.storage, invitation);
	if (opened.kind !== 'class') throw new Error('not a class');
	const letter = valueOf(await writeJoinAnswer(learner.storage, learner.profile, opened.invitation));

	const { language, country } = teacher.i18n;
	const common = { teacherId: teacher.profile.id, classId: row.id, language, country };
	const delivery = { ...common, letters: [letter], texts: ['no letter in this'] };
	expect(await ask(teacher, { kind: 'warm', desk: { teacherId: teacher.profile.id, classId: row.id } })).toBe(true);
	const { taken, problems } = await ask(teacher, { kind: 'take', delivery });
	expect(taken).toEqual([{ kind: 'join', nickname: 'Thandi', isNew: true }]);
	expect(problems.map(({ key }) => key)).toEqual(['sharing.errorNotALetter']);

	const book = new ClassBook(teacher.storage, row.id);
	await book.refresh();
	const profileId = book.pupils[0]!.profile.id;
	const far = { id: asId<RecordId>('far:1'), deviceId: asId<DeviceId>('far'), seq: 1 };
	const attempt = { ...sampleAttempt({ profileId, at: Date.now() }), ...far };
	valueOf(await teacher.storage.use((storage) => storage.takeAttempts([attempt])));
	const question = { profileIds: [profileId], now: Date.now() + 1 };
	const { report, outdated } = valueOf(await ask(teacher, { kind: 'report', question }));
	expect(report.pupils[0]?.answersSinceWeek).toBe(1);
	expect([...(report.pupils[0]?.states.keys() ?? [])]).toEqual(attempt.skills);
	expect(outdated).toEqual([profileId]);
	await ask(teacher, { kind: 'keep', profileIds: outdated });
	expect(valueOf(await ask(teacher, { kind: 'report', question }))).toEqual({ report, outdated: [] });
});
