import { asId, type DeviceId, type RecordId } from '$lib/domain/base/ids';
import type { Database } from './database';
import { drawId } from './new-id';
import type { DeviceRow } from './tables';

export interface RecordNumber {
	readonly id: RecordId;
	readonly deviceId: DeviceId;
	readonly seq: number;
}

/**
 * The next number of this phone's records. Must run inside a write transaction over `device`: two tabs then wait for
 * each other, and a number is used up only if its record is stored.
 */
export async function allotNumber(db: Database): Promise<RecordNumber> {
	const device = await readDevice(db);
	await db.device.put({ ...device, nextSeq: device.nextSeq + 1 });
	return { id: asId(`${device.id}:${device.nextSeq}`), deviceId: device.id, seq: device.nextSeq };
}

/** This phone's row; a missing or damaged one begins anew under a name that no phone has had. */
export async function readDevice(db: Database): Promise<DeviceRow> {
	const device: Partial<DeviceRow> | undefined = await db.device.get('own');
	const sound = typeof device?.id === 'string' && Number.isSafeInteger(device.nextSeq) && Number(device.nextSeq) >= 1;
	return sound ? (device as DeviceRow) : beginNumbering();
}

/** A new name with no record yet. */
export function beginNumbering(): DeviceRow {
	return { key: 'own', id: drawId<DeviceId>(), nextSeq: 1 };
}
