/** Symbols that stand for a unit when they follow a number and a space, although one letter could be a variable. */
const UNITS: ReadonlySet<string> = new Set(
	(
		'mm cm dm m km g kg mg t ml mL cl dl l L ms s min h ha ' + '°C °F ° K W kW V mV A mA N kN J kJ cal kcal Pa kPa Hz Ω'
	).split(' ')
);

export function isUnit(symbol: string): boolean {
	return UNITS.has(symbol);
}
