/** A QR code as its modules, row by row from the top left, without the quiet zone; true is black. */
export interface QrModules {
	readonly size: number;
	readonly modules: readonly boolean[];
}

/** The black modules as one path, each run of a row a rectangle; one unit is one module. */
export function drawPath({ size, modules }: QrModules): string {
	let path = '';
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			const from = column;
			while (column < size && modules[row * size + column]) column += 1;
			if (column > from) path += `M${from} ${row}h${column - from}v1h${from - column}z`;
		}
	}
	return path;
}
