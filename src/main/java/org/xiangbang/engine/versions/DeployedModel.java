package org.xiangbang.engine.versions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A model with its deployed versions.
 *
 * @param name in the language of the model
 * @param file its path below {@code processes/}
 * @param versions the newest first; at least one
 */
record DeployedModel(ModelKind kind, String key, String name, String file, List<Version> versions) {

    /**
     * One version.
     *
     * @param since when it was deployed
     * @param cases how many cases run on it; null for a table, which cases only ask
     */
    record Version(int number, Instant since, Long cases) {}

    /** Returns the version with which a new case begins. */
    public Version newest() {
        return versions.get(0);
    }

    /** Returns the name of its file without the folders. */
    String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Returns the newest version and those on which cases still run. */
    public List<Version> inUse() {
        return versions.stream()
                .filter(v -> v == newest() || v.cases() != null && v.cases() > 0)
                .toList();
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** Returns the version that was the newest before that one; empty for the first. */
    public Optional<Version> before(int number) {
        return versions.stream().filter(v -> v.number() < number).findFirst();
    }
}
