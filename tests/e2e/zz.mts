import { Phone } from '../../tools/testing/phone';
import { Site } from '../../tools/testing/site';
const site = await new Site().start();
const phone = new Phone();
const page = await phone.open();
const tell = () => page.evaluate(() => {
  const e = document.activeElement as HTMLElement; const s = getComputedStyle(e); const l = e.closest('label'); const ls = l && getComputedStyle(l);
  const r = (l ?? e).getBoundingClientRect();
  const hit = document.elementFromPoint(r.x + r.width/2, r.y + Math.min(r.height/2, 20));
  return `${e.tagName}${e.getAttribute('type') ? ':' + e.getAttribute('type') : ''} "${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0,40)}" outline=${s.outlineStyle}/${s.outlineWidth} label=${ls?.outlineStyle} y=${Math.round(r.y)} h=${Math.round(r.height)} hit=${!!hit && (e.contains(hit) || hit.contains(e) && hit !== document.body || !!l?.contains(hit))} hitEl=${hit?.tagName}.${hit?.className}`;
});
const press = async (k: string, n = 1) => { for (let i=0;i<n;i++){ await page.keyboard.press(k); await page.waitForTimeout(60);} console.log(k.padEnd(10), await tell()); };
await page.goto(site.address + '/'); await page.waitForURL(/welcome/); await page.waitForTimeout(1000);
console.log('start', await tell());
for (let i=0;i<6;i++) await press('Tab');
await page.keyboard.press('Shift+Tab'); await page.keyboard.press('Shift+Tab');await page.keyboard.press('Shift+Tab');
await press('Shift+Tab');
console.log('---welcome 2');
for (let i=0;i<12;i++) { const t = await tell(); if (t.startsWith('BUTTON') && t.includes('"Next')) break; await press('Tab'); }
await press('Enter'); await page.waitForTimeout(500); console.log('after', await tell());
for (let i=0;i<8;i++) await press('Tab');
console.log('--- pick');
for (let i=0;i<8;i++) await press('Shift+Tab');
for (let i=0;i<6;i++) { const t = await tell(); if (t.startsWith('INPUT:radio')) break; await press('Tab'); }
await press('Space'); await press('ArrowRight');
for (let i=0;i<8;i++) { const t = await tell(); if (t.includes('Start learning')) break; await press('Tab'); }
await press('Enter'); await page.waitForTimeout(1500); console.log('home', page.url(), await tell());
for (let i=0;i<12;i++) await press('Tab');
await phone.destroy(); await site.stop();
