/**
 * Dexie opens a database of a later app as if nothing were amiss, and even patches its schema (dexie 4.4,
 * `tryOpenDB`): it asks again without a version. This factory refuses to open anything without one, so such a database
 * is left exactly as it is and the caller hears a VersionError.
 */
export function refuseAnyVersion(factory: IDBFactory): IDBFactory {
	return {
		open(name: string, version?: number): IDBOpenDBRequest {
			if (version === undefined) throw new DOMException('no version given', 'VersionError');
			return factory.open(name, version);
		},
		deleteDatabase: (name: string) => factory.deleteDatabase(name),
		cmp: (left: unknown, right: unknown) => factory.cmp(left, right),
		...(typeof factory.databases === 'function' ? { databases: () => factory.databases() } : {})
	} as IDBFactory;
}
