import { readLastLanguage } from './look';

/** Whether this browser has never shown Darasa, so that nobody can have learned here; false where that cannot be known. */
export async function isUntouched(): Promise<boolean> {
	if (readLastLanguage() !== undefined) return false;
	try {
		return (await indexedDB.databases()).length === 0;
	} catch {
		// Browsers before 2024 do not list their databases, some forbid it: opening storage will tell.
		return false;
	}
}
