package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangbang.EveryStage.Waiting;
import org.xiangbang.database.upgrade.FormerProgram;

@Tag("life")
@DisplayName("A data folder of an earlier version")
class DataFolderTest {
    private static final String FORMER_LINE = "17\n";

    @TempDir
    Path temporary;

    static Stream<String> versions() throws IOException {
        try (var files = Files.list(DataFolderMaker.FOLDERS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tar.xz"))
                    .map(name -> name.replace(".tar.xz", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    @DisplayName("is migrated at start, and each of its running cases goes on")
    void goesOn(String version) throws IOException {
        var note = DataFolderNote.read(DataFolderMaker.FOLDERS.resolve(version + ".txt"));
        var folder = Files.createDirectory(temporary.resolve("data"));
        PackedDataFolder.unpack(DataFolderMaker.FOLDERS.resolve(version + ".tar.xz"), folder);
        if (Files.readString(folder.resolve("postgresql/PG_VERSION")).equals(FORMER_LINE))
            FormerProgram.upgrade(folder, temporary);
        try (var run = DataFolderRun.start(folder, note.shown())) {
            var client = new Client(run.port());
            var cases = note.waiting().stream().map(Waiting::caseNo).collect(Collectors.toSet());
            assertThat(EveryStage.waiting(client, note.organization(), cases)).isEqualTo(note.waiting());
            note.paid()
                    .forEach((caseNo, sum) ->
                            assertThat(paid(client, note, caseNo)).isEqualTo(sum));
            assertThat(EveryStage.acts(client, cases)).isEqualTo(note.acts());
            assertThat(cases)
                    .as("the village is called by its real code (decision 0108)")
                    .allSatisfy(caseNo -> assertThat(
                                    EveryStage.trace(client, caseNo).toString())
                            .doesNotContain("513228100201"));

            var done = completeOneOfEach(client, note);

            EveryStage.acts(client, cases)
                    .forEach((caseNo, acts) -> assertThat(acts)
                            .as(caseNo)
                            .isGreaterThan(note.acts().get(caseNo)));
            assertThat(done)
                    .containsExactlyInAnyOrderElementsOf(
                            note.waiting().stream().map(Waiting::process).collect(Collectors.toSet()));
        }
    }

    private static String paid(Client client, DataFolderNote note, String caseNo) {
        return client.read(EveryStage.proposer(note.organization()), "/projects/" + caseNo)
                .at("/sums/paid")
                .asText();
    }

    /** Completes in every case one waiting step of each model. @return the models */
    private static Set<String> completeOneOfEach(Client client, DataFolderNote note) {
        var journey = new Journey(client, EveryStage.desks(note.organization()), LifecycleTest.known());
        var one = new LinkedHashMap<String, Waiting>();
        note.waiting().forEach(step -> one.putIfAbsent(step.caseNo() + " " + step.process(), step));
        one.values().forEach(step -> journey.complete(step.caseNo(), new Journey.Open(step.step(), step.login())));
        return journey.done().stream().map(Journey.Done::process).collect(Collectors.toSet());
    }
}
