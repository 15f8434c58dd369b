import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isSignedBy, signBytes } from '../bytes/ed25519';
import type { ProfileId } from '../domain/base/ids';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { readSigningKey } from './signing-key';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;
let app: TestApp;

beforeEach(() => {
	phone = new TestPhone();
	app = phone.open();
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

const makeTeacher = async (): Promise<ProfileId> =>
	valueOf(await app.storage.use(({ profiles }) => profiles.create({ ...thandi, kind: 'teacher' }, 1))).id;

it('is the same each time and after a fresh start, and another for another teacher', async () => {
	const [first, second] = [await makeTeacher(), await makeTeacher()];
	const key = valueOf(await readSigningKey(app.storage, first));
	expect(valueOf(await readSigningKey(phone.open().storage, first))).toEqual(key);
	expect(valueOf(await readSigningKey(app.storage, second))).not.toEqual(key);
	const bytes = new TextEncoder().encode('5B');
	expect(isSignedBy(bytes, signBytes(bytes, key.privateKey), key.publicKey)).toBe(true);
});

it('is one also where two ask for it at the same moment', async () => {
	const teacher = await makeTeacher();
	const [first, second] = await Promise.all([1, 2].map(() => readSigningKey(phone.open().storage, teacher)));
	expect(first).toEqual(second);
});

it('is not made where it cannot be kept', async () => {
	const teacher = await makeTeacher();
	const makeRoom = phone.fill();
	expect(await readSigningKey(app.storage, teacher)).toMatchObject({ error: { kind: 'full' } });
	makeRoom();
	expect((await readSigningKey(app.storage, teacher)).ok).toBe(true);
});

it('goes with its profile', async () => {
	const teacher = await makeTeacher();
	const key = valueOf(await readSigningKey(app.storage, teacher));
	valueOf(await app.storage.use(({ profiles }) => profiles.delete(teacher)));
	expect(valueOf(await readSigningKey(app.storage, teacher))).not.toEqual(key);
});
