#!/usr/bin/env bash
# Makes static/fonts/*.woff2 again: subsets of Noto Sans with the letters of the languages that an old phone may lack.
# fontsource's own subsets would not do: Yoruba and Igbo would need three of them, with a letter in one and its tone mark
# in another, and Ethiopic twice the data. Run once in a while, from the repository's root: bash tools/fonts/make-fonts.sh
set -euo pipefail
out="$PWD/static/fonts"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent subset-font@2.9.0 @fontsource/noto-sans-ethiopic@5.3.0 \
	@expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-arabic@0.4.3
cat > make.js <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
const FONTS = {
	// The block of Amharic and Tigrinya, with its punctuation and numerals.
	ethiopic: ['@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2', range(0x1200, 0x137c)],
	// Letters, vowel signs, both kinds of digits; the four letters of borrowed names. Joined forms come along by themselves.
	arabic: [
		'@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
		range(0x060c, 0x061b) + range(0x061f, 0x066d) + '\u0670\u0671\u067e\u0686\u06a4\u06af' + range(0x06f0, 0x06f9)
	],
	// A mark stands rightly only on a letter of its own font, so the plain letters come along.
	latin: [
		'@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
		range(0x41, 0x5a) + range(0x61, 0x7a) + range(0xc0, 0xff) + 'ƁɓƊɗƘƙƳƴʼŃńǸǹḾḿṄṅṆṇṢṣẸẹỊịỌọỤụŊŋŠšŴŵƎǝ' +
			'\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030c\u0323\u0329\u0331'
	]
};
for (const [name, [source, letters]] of Object.entries(FONTS)) {
	const font = await subsetFont(readFileSync(`node_modules/${source}`), letters, { targetFormat: 'woff2' });
	writeFileSync(`${process.argv[2]}/${name}.woff2`, font);
	console.log(name, font.length);
}
JS
node make.js "$out"
