package org.xiangbang.web.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name of a schema")
class SchemaNamesTest {
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private final SchemaNames names = new SchemaNames();

    record Request(String text) {}

    record Page<T>(List<T> items) {}

    static class Other {
        record Request(int number) {}
    }

    @Schema(name = "SchemaNamesTest.Request")
    record Borrowed(String text) {}

    @Test
    @DisplayName("is that of the class within those around it, so that it does not hang on what is read first")
    void withTheClassAround() {
        assertThat(nameOf(Other.Request.class)).isEqualTo("SchemaNamesTest.Other.Request");
        assertThat(nameOf(Request.class)).isEqualTo("SchemaNamesTest.Request");
        assertThat(new SchemaNames().nameForType(TYPES.constructType(Request.class)))
                .isEqualTo("SchemaNamesTest.Request");
    }

    @Test
    @DisplayName("tells classes of other classes apart")
    void ofOtherClasses() {
        var ours = TYPES.constructParametricType(Page.class, Request.class);
        var others = TYPES.constructParametricType(Page.class, Other.Request.class);

        assertThat(names.nameForType(ours)).isEqualTo("SchemaNamesTest.Page-SchemaNamesTest.Request");
        assertThat(names.nameForType(others)).isEqualTo("SchemaNamesTest.Page-SchemaNamesTest.Other.Request");
        assertThat(names.nameForType(TYPES.constructMapType(Map.class, String.class, Request.class)))
                .isEqualTo("Map-string-SchemaNamesTest.Request");
    }

    @Test
    @DisplayName("is refused to a second class")
    void notTwice() {
        nameOf(Request.class);
        nameOf(Request.class);

        assertThatThrownBy(() -> nameOf(Borrowed.class))
                .hasMessageContaining("SchemaNamesTest$Request", "SchemaNamesTest$Borrowed");
    }

    private String nameOf(Class<?> type) {
        return names.nameForType(TYPES.constructType(type));
    }
}
