#!/usr/bin/env bash
# Makes target/former/xiangbang.jar, the program of the former version, which the test of an update runs beside this one.
set -euo pipefail
# The last commit of the former version: the one that closed the issue before.
former=c4f0b55b

cd "$(dirname "$0")/../../.."
there=$(mktemp -d)
trap 'rm -rf "$there"' EXIT
git archive "$former" | tar -x -C "$there"
mvn -B -q -f "$there/pom.xml" package -DskipTests
mkdir -p target/former
cp "$there"/target/xiangbang-*.jar target/former/xiangbang.jar
echo "target/former/xiangbang.jar is the program of $former"
