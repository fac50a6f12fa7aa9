package org.xiangbang.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What changed between two versions")
class ModelChangesTest {
    private static final ModelPart TABLE = part(ModelPart.Kind.TABLE, "table").build();

    @Test
    @DisplayName("is nothing between equal ones")
    void nothing() {
        var parts = List.of(TABLE, row("a", "1"));
        assertThat(ModelChanges.between(parts, parts).changes()).isEmpty();
    }

    @Test
    @DisplayName("is what is new, different and gone, each by its id")
    void kinds() {
        var changes = ModelChanges.between(
                        List.of(TABLE, row("a", "1"), row("b", "2")), List.of(TABLE, row("c", "3"), row("a", "9")))
                .changes();

        assertThat(changes)
                .extracting(c -> c.kind() + " " + c.id())
                .containsExactly("ADDED c", "CHANGED a", "REMOVED b");
        assertThat(changes.get(1).differences())
                .containsExactly(new ModelChanges.Difference(new ModelPart.Trait("output", "", ""), "1", "9"));
        assertThat(changes.get(0).differences().get(0).before()).isNull();
        assertThat(changes.get(2).differences().get(0).after()).isNull();
    }

    @Test
    @DisplayName("tells a field whose label changed as the same field")
    void label() {
        var before = part(ModelPart.Kind.STEP, "report")
                .say("field", "startsOn", "计划开工", "计划开工，日期")
                .build();
        var after = part(ModelPart.Kind.STEP, "report")
                .say("field", "startsOn", "开始日期", "开始日期，日期")
                .build();

        var change =
                ModelChanges.between(List.of(before), List.of(after)).changes().get(0);
        assertThat(change.differences()).hasSize(1);
        assertThat(change.differences().get(0).trait().label()).isEqualTo("开始日期");
        assertThat(change.differences().get(0).before()).isEqualTo("计划开工，日期");
    }

    @Test
    @DisplayName("tells rows that changed places by the names that they had, also beside new ones")
    void order() {
        var changes = ModelChanges.between(
                        List.of(TABLE, row("a", "1"), row("b", "2")),
                        List.of(TABLE, row("b", "2"), row("n", "3"), row("a", "1")))
                .changes();

        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).differences())
                .containsExactly(new ModelChanges.Difference(
                        new ModelPart.Trait("order", "", ""), "row a; row b", "row b; row a"));
    }

    @Test
    @DisplayName("is cut off where it would have no end, and says so")
    void bounded() {
        var many = IntStream.range(0, ModelChanges.MOST + 7)
                .mapToObj(i -> row("r" + i, "x".repeat(ModelChanges.LONGEST + 1)))
                .toList();
        var changes = ModelChanges.between(List.of(), many);

        assertThat(changes.changes()).hasSize(ModelChanges.MOST);
        assertThat(changes.left()).isEqualTo(7);
        assertThat(changes.changes().get(0).differences().get(0).after())
                .hasSize(ModelChanges.LONGEST + 1)
                .endsWith("…");
    }

    private static ModelPart row(String id, String value) {
        return part(ModelPart.Kind.ROW, id).say("output", value).build();
    }

    private static ModelPart.Builder part(ModelPart.Kind kind, String id) {
        return new ModelPart.Builder(kind, id, kind.word() + " " + id);
    }
}
