#!/bin/sh
# Compiles SOURCE and fails if that takes more than 10 s of CPU, 1 GB of memory or 4 MB of object code.
# Usage: compile_within_budget.sh OBJECT COMPILER FLAGS... SOURCE
object=$1
shift
ulimit -t 10
ulimit -v 1048576
"$@" -c -o "$object" || { echo "more than 10 s or 1 GB, or an error: $*"; exit 1; }
size=$(stat -c %s "$object")
[ "$size" -le 4194304 ] || { echo "an object of $size bytes: $*"; exit 1; }
