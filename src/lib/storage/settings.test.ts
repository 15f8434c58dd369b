import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { declareDatabase } from './database';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';

describe('settings', () => {
	it('have a default each, are remembered, and can be taken back', async () => {
		const phone = makePhone();
		const { settings, close } = await openTestStorage(phone);
		expect(valueOf(await settings.readDevice())).toMatchObject({ meteredFetch: 'ask', language: undefined });
		valueOf(await settings.changeDevice({ meteredFetch: 'never', language: asId('am') }));
		close();
		const again = (await openTestStorage(phone)).settings;
		expect(valueOf(await again.readDevice())).toMatchObject({ meteredFetch: 'never', language: 'am' });
		valueOf(await again.changeDevice({ language: undefined }));
		expect(valueOf(await again.readDevice())).toMatchObject({ meteredFetch: 'never', language: undefined });
	});

	it('of one profile are not those of another', async () => {
		const { settings } = await openTestStorage();
		valueOf(await settings.changeProfile(asId('p1'), { lastBackupAt: 7 }));
		expect(valueOf(await settings.readProfile(asId('p1')))).toMatchObject({ lastBackupAt: 7 });
		expect(valueOf(await settings.readProfile(asId('p2')))).toMatchObject({ lastBackupAt: undefined });
	});

	it('that are damaged count as not set', async () => {
		const phone = makePhone();
		const { settings } = await openTestStorage(phone);
		const raw = declareDatabase('darasa', { indexedDB: phone, IDBKeyRange });
		await raw.settings.bulkPut([
			{ scope: 'device', key: 'meteredFetch', value: 'perhaps' },
			{ scope: 'device', key: 'evictionCanaryAt', value: -3 },
			{ scope: 'device', key: 'language', value: '<b>' }
		]);
		raw.close();
		expect(valueOf(await settings.readDevice())).toMatchObject({
			meteredFetch: 'ask',
			evictionCanaryAt: undefined,
			language: undefined
		});
	});
});
