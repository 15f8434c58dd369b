// Classes are made on the phone, so no build knows their names: the page opens from the fallback.
export const prerender = false;
export const ssr = false;
