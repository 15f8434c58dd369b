#!/bin/sh
# From the data folder to the files that ship, and their figures: tools/encoder/make.sh <data folder> [more options].
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
data=$1
shift
venv=${DARASA_ENCODER_VENV:-$root/.venv}
cldr=${DARASA_ENCODER_CLDR:-$root/build/cldr-48.2.0}
out=$root/static/models/darasa-encoder

[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q torch==2.13.0 numpy==2.4.6 scipy==1.17.1

if [ ! -d "$cldr/annotations" ]; then
	mkdir -p "$cldr/main"
	(cd "$cldr" && npm pack -s cldr-annotations-full@48.2.0 cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0)
	for part in annotations localenames dates; do
		mkdir -p "$cldr/$part-package"
		tar xzf "$cldr/cldr-$part-full-48.2.0.tgz" -C "$cldr/$part-package"
	done
	cp -r "$cldr/annotations-package/package/annotations" "$cldr/"
	cp -r "$cldr/localenames-package/package/main/." "$cldr/dates-package/package/main/." "$cldr/main/"
fi

# Big tensors come from the heap and stay there: returning them to the system each step takes longer than the sums.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=100000000000 OMP_NUM_THREADS=1 PYTHONHASHSEED=0
"$venv/bin/python" "$here/make.py" "$data" --cldr "$cldr" --out "$out" "$@"
"$venv/bin/python" "$here/fixture.py" "$out" "$root/tests/fixtures/encoder/vectors.json"
"$venv/bin/python" "$here/evaluate.py" "$data" "$out"
