/** The row without one of its fields. */
export function omitField<Row extends object, Name extends keyof Row>(row: Row, name: Name): Omit<Row, Name> {
	const copy: Partial<Row> = { ...row };
	delete copy[name];
	return copy as Omit<Row, Name>;
}
