import type { GivenName } from './given-texts';

/** Honest rewordings as a small model writes them at its best: simpler, shorter, sometimes clumsy. None may be stopped. */
export const GOOD: Readonly<Record<GivenName, readonly string[]>> = {
	ice: [
		'When ice gets warm, its tiny particles move faster. They leave their places and slide. Now it is water.',
		'Ice melts at 0 °C. Its particles leave their places and start to slide past each other.',
		'Heat makes the particles quick. The ice melts. If the water gets cold enough, it turns back into ice.',
		'Warm ice melts, because heat makes its particles move faster.',
		'Sure! Here is a simpler version: "Heat makes particles move faster, so ice melts. Cold water freezes back into ice."',
		'Ice is solid. Warm it, and its particles move more. Then they slide, and the ice melts.',
		'Particles move faster when they get heat. At zero degrees ice melts.'
	],
	puddle: [
		'The sun dries the puddle. The water goes into the air as a gas that we cannot see.',
		'Water from the puddle goes up and mixes with the air. It is now water vapour. It is not lost.',
		'A puddle dries in the sun because its particles leave the surface. The water still exists in the air.',
		'The water evaporates. We cannot see it any more, but it is still there, in the air.',
		'When the sun shines, water leaves the puddle bit by bit and becomes vapour, a gas.'
	],
	plant: [
		'Plants do not eat. They make their own food in their leaves, and this food is sugar.',
		'A green plant makes sugar in its leaves with the help of light. We call this photosynthesis.',
		'A goat eats grass, but a plant eats nothing. It makes its own food.',
		'Photosynthesis means that a plant makes its own food with light.',
		'Leaves make food for the plant. The food is sugar, and light helps to make it.',
		'The leaves of a plant are like a kitchen. With light they make sugar, its own food.'
	],
	respiration: [
		'A plant needs energy all the time. It takes in oxygen, uses sugar and gives off carbon dioxide.',
		'Respiration never stops: the plant uses oxygen and sugar to get energy. Photosynthesis happens only in light.',
		'Day and night a plant gets energy from sugar and oxygen. This is called respiration.',
		'Plants need light for photosynthesis, but they need energy at every hour.'
	],
	circuit: [
		'The bulb shines when the path goes all the way round, from the cell through the bulb and back.',
		'If there is a gap, nothing flows. An open switch is such a gap.',
		'A bulb needs a closed path: out of the cell, through the bulb, and back into the cell.',
		'An open switch is like a missing bridge. The bulb does not shine.',
		'No path, no light. The path must go from one end of the cell to the other end.'
	],
	conductor: [
		'Metals such as copper and iron are conductors: they let current through.',
		'Plastic, rubber and glass do not let current through. They are insulators.',
		'Copper lets current through. Plastic keeps it away from you.',
		'The plastic around the wire protects you, because plastic is an insulator.',
		'All metals are conductors. Dry wood and air are not.'
	],
	equivalent: [
		'If you multiply the top and the bottom of 1/2 by the same number, the fraction stays worth as much.',
		'1/2 and 2/4 are equivalent fractions. The bar has more parts, but the same amount is shaded.',
		'One half is the same as two quarters. There are more parts, but as much of the bar is shaded.',
		'1/2 = 2/4: cut the bar into more parts, and as much of it is shaded as before.',
		'½ is equal to 2/4, because top and bottom were multiplied by the same number.'
	],
	simplify: [
		'Find a number that goes into the top and the bottom. Divide both by it.',
		'Look at 6 and 8. Which number can divide both of them?',
		'Divide the top of 6/8 and its bottom by the same number.',
		'Which number goes into 6 and also into 8? Use it to divide the top and the bottom.',
		'First look for a number that goes into both. Then divide the top and the bottom by it.'
	],
	times: [
		'You know six times six. Add one more six to it.',
		'First find 6 × 6, then add one more 6.',
		'Six times six is easy to remember. One more six is missing.',
		'To find 6 × 7, begin with six times six and add a six.'
	],
	adding: [
		'The parts must have the same size. Look for a number that 2 and 3 both go into.',
		'Before you add 1/2 and 1/3, cut both into parts of the same size.',
		'Halves and thirds are not the same size. Which number do both 2 and 3 go into?',
		'Find a number into which 2 and 3 go. Then cut both into parts of that size.'
	],
	addsTops: [
		'Add a half and a half your way: you get 2/4. The bars show that this is only a half. Where is the other half?',
		'With your way 1/2 + 1/2 gives 2/4, but the bars show only a half. Something is lost.',
		'Try your way with two halves. It gives 2/4, and that is no more than one half.',
		'Look at the bars. Your way gives 2/4, which is the same as 1/2. Where did the other half go?'
	],
	borrows: [
		'You have 20 and you spend 15. Your way says that 15 are left. Put the 15 back: is it 20 again?',
		'Spend 15 of your 20. Can 15 still be left? Put back what you spent and count.',
		'If 15 were left after you spend 15, would you have 20 again when you put them back?'
	],
	decimals: [
		'You may add zeros at the end. Then compare 0.4 and 0.37 from the left, place by place.',
		'A zero at the end changes nothing. Compare the places one by one, from left to right.',
		'Begin at the left and compare each place of the two numbers.'
	],
	percent: [
		'Percent means out of a hundred. So take 25 hundredths of 80.',
		'25% means 25 out of a hundred. Take so much of 80.',
		'Cut 80 into a hundred equal parts and take 25 of them.'
	],
	rate: [
		'Compare the part with the whole, then multiply by 100 to get percent.',
		'16 of 20 answers are right. Compare 16 with 20, and times 100 makes it percent.',
		'How big is the part compared with the whole? Times 100 turns it into percent.'
	],
	equation: [
		'Do the same on both sides. First take 4 away, then divide by 3.',
		'Both sides must stay equal. Take 4 away from each side and divide each side by 3.',
		'In 3x + 4 = 19, take 4 away from both sides first. Then divide both sides by 3.',
		'Whatever you do to one side, do it to the other side as well.'
	],
	brackets: [
		'Multiply the number in front with each part inside the brackets.',
		'Each part inside the brackets must be multiplied, not only the first one.',
		'In 3(x + 4) multiply 3 by x, and multiply 3 by 4 too.'
	],
	scale: [
		'The numbers on the left are the scale. Each step is 20. October goes up to 120.',
		'Start at the top of a bar and go left to the numbers. September is between 40 and 60, so it is 50.',
		'September ends halfway between 40 and 60. That is 50.',
		'Look at the numbers on the left first: one step is 20.'
	],
	rain: [
		'Find the difference between the bar of April and the bar of June.',
		'How much taller is the bar of April than the bar of June? That difference is asked for.',
		'Compare the two bars: April has 160 mm and June has 40 mm. What is the difference?'
	],
	area: [
		'Count the squares inside the mat. There are 6 in each row, and there are 4 rows.',
		'Each row has 6 squares. Count all the squares in the 4 rows.',
		'The mat has 4 rows with 6 squares inside each row. Count them all.'
	],
	perimeter: [
		'Walk all the way around the mat. You walk 6 twice and 4 twice.',
		'Go around: each long side is 6 and each short side is 4. Every side comes two times.',
		'Add the sides all the way around. 6 and 4 come twice each.'
	],
	place: [
		'The 7 in 4725 stands in the place of hundreds. How many hundreds is that?',
		'Look at the place of the digit 7. That place is worth 100.',
		'The place of the digit tells how much it counts. This one counts hundreds.'
	],
	pin: [
		'Never tell your PIN to anyone, not even a friend or an agent. The real company never asks for it.',
		'The PIN is like a key to the purse. Tell it to nobody.',
		'Keep the PIN to yourself. Whoever knows it can empty the purse.',
		'Type the PIN only when you started the payment yourself.',
		'A caller who asks for the PIN is not from the real company. Tell him nothing.'
	],
	fee: [
		'Two things leave the purse: the money that is sent, and the fee of 10.',
		'300 is between 101 and 500, so the fee is 10. Both must leave the purse.',
		'The fee is 10. Do not forget it: it leaves the purse together with the 300.'
	],
	model: [
		'A model sounds sure even when it is wrong. It cannot tell the difference.',
		'Do not trust smooth words. A model is often wrong with sums, names and dates.',
		'A model says true things and false things in the same voice. Check what it says.',
		'Models make mistakes and do not notice them, often with sums and dates.'
	],
	sense: [
		'One part of the plant drinks water from the soil. Which part is in the soil?',
		'Look for the part of the plant that takes in water. It is near the soil.'
	],
	states: [
		'A gas becomes a liquid. There is a special name for this step.',
		'What do we call it when a gas turns into a liquid? Think of its name.'
	],
	injected: ['When it is warm, ice melts.'],
	askedBadly: ['Ice melts because heat makes its particles move faster.'],
	swIce: [
		'Barafu ikipata joto, chembe zake huenda haraka na kuanza kuteleza.',
		'Joto huyeyusha barafu. Chembe zake huacha nafasi zao.',
		'Barafu huyeyuka kwa 0 °C. Maji yakipoa sana, hugeuka kuwa barafu tena.'
	],
	swHalf: [
		'Zidisha namba ya juu na namba ya chini kwa namba moja. Upau una sehemu nyingi zaidi.',
		'Juu na chini zidisha kwa namba ileile, kama upau uliokatwa zaidi.'
	],
	swTimes: ['Unajua 6 mara 6. Ongeza 6 moja tena.', 'Tafuta 6 mara 6 kwanza. Kisha ongeza 6 moja.'],
	frIce: [
		'Quand il fait chaud, les particules de la glace bougent plus vite et la glace fond.',
		'La glace fond à 0 °C. Ses particules quittent leur place.',
		"L'eau très froide gèle et devient de la glace."
	],
	frHalf: [
		'Cherche un nombre qui va dans le haut et dans le bas. Divise les deux par ce nombre.',
		'Quel nombre divise 6 et aussi 8 ? Divise le haut et le bas par lui.'
	],
	arIce: ['عندما يسخن الجليد تتحرك جسيماته أسرع ثم يذوب.', 'الحرارة تذيب الجليد، وتبدأ جسيماته في الانزلاق.'],
	arHalf: ['ابحث عن عدد يقسم البسط والمقام، ثم اقسم عليه.', 'اقسم ٦ و٨ على العدد نفسه.'],
	amIce: ['በረዶ ሲሞቅ ቅንጣቶቹ በፍጥነት ይንቀሳቀሳሉ፤ ከዚያም ይቀልጣል።', 'ሙቀት በረዶን ያቀልጣል፤ ቅንጣቶቹ መንሸራተት ይጀምራሉ።'],
	amHalf: ['ሁለቱንም የሚያካፍል አንድ ቁጥር ፈልግ፤ ከላይና ከታች በእሱ አካፍል።', 'ከላይና ከታች ያለውን ቁጥር በአንድ ዓይነት ቁጥር አካፍል።']
};
