/*
 * Runs before the first paint, in any browser that has JavaScript, so it is written for old ones.
 * It sets language, direction, theme and text size as last time, and tells too old browsers so.
 */
(function () {
	var root = document.documentElement;
	try {
		var look = JSON.parse(localStorage.getItem('darasa-look') || '{}');
		if (typeof look.language === 'string' && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(look.language)) root.lang = look.language;
		if (look.direction === 'rtl' || look.direction === 'ltr') root.dir = look.direction;
		if (/^(light|dark|contrast)$/.test(look.theme)) root.setAttribute('data-theme', look.theme);
		if (/^(100|125|150|175|200)$/.test(look.textSize)) root.setAttribute('data-text-size', look.textSize);
	} catch (error) {
		/* A blocked or broken store only costs the look of last time. */
	}
	var fits =
		'noModule' in document.createElement('script') &&
		typeof globalThis !== 'undefined' &&
		'indexedDB' in window &&
		'DecompressionStream' in window &&
		typeof Object.hasOwn === 'function' &&
		typeof BigInt === 'function';
	if (fits) return;
	root.setAttribute('data-too-old', '');
	var sentences = {
		en: 'This browser is too old for Darasa. Please update Chrome, or use another phone.',
		sw: 'Kivinjari hiki ni cha zamani mno kwa Darasa. Tafadhali sasisha Chrome, au tumia simu nyingine.',
		am: 'ይህ አሳሽ ለዳራሳ በጣም ያረጀ ነው። እባክዎ Chromeን ያዘምኑ ወይም ሌላ ስልክ ይጠቀሙ።',
		ar: 'هذا المتصفح قديم جدًا لتطبيق دراسا. من فضلك حدّث Chrome أو استخدم هاتفًا آخر.'
	};
	document.addEventListener('DOMContentLoaded', function () {
		var note = document.createElement('div');
		note.id = 'old-browser';
		note.setAttribute('role', 'alert');
		note.style.cssText = 'margin:24px;font:18px/1.5 sans-serif';
		for (var language in sentences) {
			var paragraph = document.createElement('p');
			paragraph.lang = language;
			paragraph.dir = language === 'ar' ? 'rtl' : 'ltr';
			paragraph.style.marginTop = '16px';
			paragraph.textContent = sentences[language];
			note.appendChild(paragraph);
		}
		document.body.insertBefore(note, document.body.firstChild);
	});
})();
