import type { ProfilePicture } from '$lib/domain/learning/profile';

/** What each picture is called, for those who hear it. */
export const PICTURE_LABELS = {
	elephant: 'profiles.pictureElephant',
	lion: 'profiles.pictureLion',
	giraffe: 'profiles.pictureGiraffe',
	zebra: 'profiles.pictureZebra',
	crocodile: 'profiles.pictureCrocodile',
	tortoise: 'profiles.pictureTortoise',
	hippo: 'profiles.pictureHippo',
	monkey: 'profiles.pictureMonkey',
	eagle: 'profiles.pictureEagle',
	flamingo: 'profiles.pictureFlamingo',
	goat: 'profiles.pictureGoat',
	cow: 'profiles.pictureCow',
	camel: 'profiles.pictureCamel',
	chicken: 'profiles.pictureChicken',
	cat: 'profiles.pictureCat',
	dog: 'profiles.pictureDog',
	fish: 'profiles.pictureFish',
	frog: 'profiles.pictureFrog',
	snail: 'profiles.pictureSnail',
	bee: 'profiles.pictureBee',
	butterfly: 'profiles.pictureButterfly',
	spider: 'profiles.pictureSpider',
	snake: 'profiles.pictureSnake',
	mouse: 'profiles.pictureMouse'
} as const satisfies Record<ProfilePicture, string>;
