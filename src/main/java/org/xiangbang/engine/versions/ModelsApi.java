package org.xiangbang.engine.versions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** The interface to the deployed models, as JSON. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(
        name = "Models 模型",
        description = "The deployed models: their versions, the cases on each, and what changed between two")
class ModelsApi {
    private final Models models;
    private final Sentences sentences;

    ModelsApi(Models models, Sentences sentences) {
        this.models = models;
        this.sentences = sentences;
    }

    /** @param cases how many cases run on it; absent for a table */
    record VersionJson(int version, Instant since, Long cases) {}

    /**
     * @param kind process or table
     * @param versions the newest first
     */
    record ModelJson(String kind, String key, String name, String file, List<VersionJson> versions) {}

    record ModelList(List<ModelJson> items) {}

    /**
     * @param aspect the word of what is different, such as {@code term}
     * @param of the id of the field, column or property that is meant; absent for the part itself
     * @param label the aspect in the reader's language, with the name of what is meant
     * @param before absent where it was not said; {@code after} likewise
     */
    record DifferenceJson(String aspect, String of, String label, String before, String after) {}

    /** @param kind added, removed or changed */
    record ChangeJson(String kind, String part, String id, String name, List<DifferenceJson> differences) {}

    /**
     * @param from absent for a model with one version
     * @param left how many changes more there are than are listed
     */
    record ChangesJson(String kind, String key, Integer from, int to, List<ChangeJson> changes, int left) {}

    @GetMapping
    @Operation(
            summary = "The processes and decision tables that are deployed, with their versions and the cases on each",
            description = "For administrators and inspectors. For instance GET /api/v1/models")
    ModelList list(Official by, Locale locale) {
        return new ModelList(Stream.of(ModelKind.values())
                .flatMap(kind -> models.all(kind, by).stream())
                .map(model -> json(model, locale))
                .toList());
    }

    @GetMapping("/{kind}/{key}")
    @Operation(
            summary = "One process or decision table with its versions",
            description = "For instance GET /api/v1/models/process/needs-survey or /api/v1/models/table/funds-channel")
    ModelJson one(
            @Parameter(description = "process or table") @PathVariable String kind,
            @PathVariable String key,
            Official by,
            Locale locale) {
        return json(models.find(ModelKind.named(kind), key, by), locale);
    }

    @GetMapping("/{kind}/{key}/{version}/file")
    @Operation(
            summary = "The BPMN or DMN file of a version, as it was deployed",
            description = "For instance GET /api/v1/models/process/needs-survey/1/file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(
            @Parameter(description = "process or table") @PathVariable String kind,
            @PathVariable String key,
            @PathVariable int version,
            Official by) {
        return models.file(ModelKind.named(kind), key, version, by);
    }

    @GetMapping("/{kind}/{key}/changes")
    @Operation(
            summary = "What changed between two versions of a process or decision table",
            description =
                    "Steps, connections or rows that are new, gone or different, at most 400; values are cut after 2000 letters. Without to "
                            + "the newest version, without from the one before it. "
                            + "For instance GET /api/v1/models/process/needs-survey/changes?from=1&to=2")
    ChangesJson changes(
            @Parameter(description = "process or table") @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Official by,
            Locale locale) {
        var compared = models.compare(ModelKind.named(kind), key, from, to, by, locale);
        return new ChangesJson(
                kind,
                key,
                compared.from(),
                compared.to(),
                compared.changes().changes().stream()
                        .map(change -> json(change, locale))
                        .toList(),
                compared.changes().left());
    }

    private ModelJson json(DeployedModel model, Locale locale) {
        return new ModelJson(
                model.kind().word(),
                model.key(),
                models.name(model, locale),
                model.file(),
                model.versions().stream()
                        .map(v -> new VersionJson(v.number(), v.since(), v.cases()))
                        .toList());
    }

    private ChangeJson json(ModelChanges.Change change, Locale locale) {
        return new ChangeJson(
                change.kind().word(),
                change.part().word(),
                change.id(),
                change.name(),
                change.differences().stream()
                        .map(d -> new DifferenceJson(
                                d.trait().aspect(),
                                d.trait().of().isEmpty() ? null : d.trait().of(),
                                label(d.trait(), locale),
                                d.before(),
                                d.after()))
                        .toList());
    }

    private String label(ModelPart.Trait trait, Locale locale) {
        var aspect = sentences.text("models.trait." + trait.aspect(), locale);
        return trait.of().isEmpty() ? aspect : sentences.text("models.labeled", locale, aspect, trait.label());
    }
}
