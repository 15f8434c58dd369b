import { asId, type DeviceId, type RecordId, type SkillId, type TemplateId } from '../base/ids';
import type { Attempt } from './attempt';

/** An attempt for tests: right, alone, first try, unless told otherwise. */
export function sampleAttempt(changes: Partial<Attempt> = {}): Attempt {
	const deviceId = changes.deviceId ?? asId<DeviceId>('phone');
	const seq = changes.seq ?? changes.at ?? 1;
	return {
		id: asId<RecordId>(`${deviceId}:${seq}`),
		deviceId,
		seq,
		profileId: asId('thandi'),
		at: 1,
		packId: asId('darasa'),
		packVersion: 1,
		lessonId: asId('fractions'),
		templateId: asId<TemplateId>('fractions/halves'),
		seed: 'seed',
		level: 1,
		skills: [asId<SkillId>('equivalent')],
		answerKind: 'number',
		input: { kind: 'typed', text: '1/2' },
		outcome: 'right',
		tryNumber: 1,
		hintsSeen: 0,
		elapsedMs: 5000,
		language: asId('en'),
		...changes
	};
}
