import { sayHex } from './say-hex';
import type { StorageRoom } from './storage-room';

/** Whether somebody on this phone has said before that this key is a teacher's; else the words to compare. */
export async function judgeTeacher(
	room: StorageRoom,
	key: string
): Promise<{ readonly kind: 'known' } | { readonly kind: 'stranger'; readonly words: string }> {
	const read = await room.use(({ settings }) => settings.readDevice());
	if (read.ok && read.value.trustedSigners.includes(key)) return { kind: 'known' };
	return { kind: 'stranger', words: await sayHex(key) };
}

/** From now on nobody is asked about this teacher again: neither for work nor for packs. */
export async function trustTeacher(room: StorageRoom, key: string): Promise<void> {
	await room.use(async ({ settings }) => {
		const read = await settings.readDevice();
		if (!read.ok) return read;
		return settings.changeDevice({ trustedSigners: [...new Set([...read.value.trustedSigners, key])] });
	});
}
