declare const __DARASA_HOST__: import('$lib/app/host').Host;
