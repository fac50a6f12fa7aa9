package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn test -Dtest=DataFolderMaker -Ddata-folder.version=0.2.0}: makes the data folder that later versions have to migrate.
 * Run once for each version that is released, and never again for the same one.
 */
@DisplayName("A data folder for later versions")
class DataFolderMaker {
    static final Path FOLDERS = Path.of("src", "test", "resources", "data-folders");

    @TempDir
    Path temporary;

    /** Their steps are done only where a payment was stopped or the acceptance failed, which happens in none of these cases. */
    private static final Set<String> AFTER_A_STOP = Set.of("projects-delivery", "projects-recovery");

    @Test
    @DisplayName("has a case open in every model, and a payment")
    void make() throws Exception {
        var version = System.getProperty("data-folder.version", "");
        assertThat(version).as("data-folder.version").matches("\\d+\\.\\d+\\.\\d+");
        var packed = FOLDERS.resolve(version + ".tar.xz");
        assertThat(packed).doesNotExist();
        var folder = temporary.resolve("data");
        try (var run = DataFolderRun.start(folder, null)) {
            var client = new Client(run.port());
            var every = new EveryStage(client);
            var cases = new LinkedHashSet<>(every.make());
            var paid = paid(client, cases, every.organization());
            var waiting = EveryStage.waiting(client, every.organization(), cases);
            var acts = EveryStage.acts(client, cases);
            var note = new DataFolderNote(run.stop(), every.organization(), paid, acts, waiting);
            assertThat(note.waiting().stream().map(EveryStage.Waiting::process))
                    .containsAll(ProcessModels.ofTheWay().stream()
                            .map(ProcessModels::key)
                            .filter(process -> !AFTER_A_STOP.contains(process))
                            .toList());
            assertThat(paid).isNotEmpty();
            PackedDataFolder.pack(folder, packed);
            note.write(FOLDERS.resolve(version + ".txt"));
        }
        System.out.println(packed + ": " + Files.size(packed) + " bytes");
    }

    private static TreeMap<String, String> paid(Client client, Set<String> cases, String organization) {
        var paid = new TreeMap<String, String>();
        var login = EveryStage.proposer(organization);
        for (var caseNo : List.copyOf(cases)) {
            var project = client.get(login, "/projects/" + caseNo);
            if (project.statusCode() != 200) continue;
            var sum = Client.json(project).at("/sums/paid").asText();
            if (!sum.isEmpty() && !sum.equals("0.00")) paid.put(caseNo, sum);
        }
        return paid;
    }
}
