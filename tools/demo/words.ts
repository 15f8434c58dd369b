/** How a practice class is called, so that nobody takes it for children: as short as names on a phone must be. */
export interface PracticeWords {
	readonly teacher: string;
	readonly className: string;
	readonly groups: readonly [string, string];
	/** First names of the region; those after the last get a letter. */
	readonly names: readonly string[];
}

/** In the file and not in `locales/`: no page of the app says them. */
export const PRACTICE_WORDS = {
	en: {
		teacher: 'Practice class',
		className: 'Practice: made-up learners',
		groups: ['Window side', 'Door side'],
		names: ['Achieng', 'Baraka', 'Chebet', 'Daudi', 'Esther', 'Fadhili', 'Grace', 'Hamisi', 'Imani', 'Juma']
	},
	sw: {
		teacher: 'Darasa la majaribio',
		className: 'Majaribio: wanafunzi wa kubuni',
		groups: ['Upande wa dirisha', 'Upande wa mlango'],
		names: ['Asha', 'Baraka', 'Chausiku', 'Daudi', 'Eshe', 'Furaha', 'Hamisi', 'Imani', 'Juma', 'Neema']
	},
	am: {
		teacher: 'የልምምድ ክፍል',
		className: 'ልምምድ፦ ምናባዊ ተማሪዎች',
		groups: ['በመስኮት በኩል', 'በበር በኩል'],
		names: ['አበበ', 'በላይነሽ', 'ጫልቱ', 'ደሳለኝ', 'እሌኒ', 'ፍቅርተ', 'ገነት', 'ሐና', 'ዮሐንስ', 'ከበደ']
	},
	ar: {
		teacher: 'فصل للتجربة',
		className: 'للتجربة: متعلمون من الخيال',
		groups: ['جهة النافذة', 'جهة الباب'],
		names: ['آمنة', 'بدر', 'ثريا', 'جمال', 'حليمة', 'خالد', 'دعاء', 'رشيد', 'زينب', 'سامي']
	}
} as const satisfies Readonly<Record<string, PracticeWords>>;

export type PracticeLanguage = keyof typeof PRACTICE_WORDS;
