package org.xiangbang.engine.versions;

import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.Sentences;

/** The deployed models for those who may read them: system and audit administrators, and inspectors, who judge whether a change was right. */
@Service
class Models {
    private static final String INSPECTOR = "inspector";

    private final DeployedModels deployed;
    private final ProcessReader processes;
    private final TableReader tables;
    private final ElementNames elements;
    private final Sentences sentences;
    private final CurrentOfficial current;

    Models(
            DeployedModels deployed,
            ProcessReader processes,
            TableReader tables,
            ElementNames elements,
            Sentences sentences,
            CurrentOfficial current) {
        this.deployed = deployed;
        this.processes = processes;
        this.tables = tables;
        this.elements = elements;
        this.sentences = sentences;
        this.current = current;
    }

    /** What changed from one version to another. @param from null where the model has but one version */
    record Comparison(DeployedModel model, Integer from, int to, ModelChanges changes) {}

    /** A human step of a version, in words. */
    record Step(String id, String name, String desk, String term, String outcomes) {}

    boolean mayRead(Official who) {
        return current.mayRead("/admin/system")
                || who.desks().stream().anyMatch(desk -> desk.post().equals(INSPECTOR));
    }

    /** @throws NotFound for somebody who may not read them */
    List<DeployedModel> all(ModelKind kind, Official by) {
        check(by);
        return deployed.all(kind);
    }

    /** @throws NotFound as {@link #all}, and if there is no such model */
    DeployedModel find(ModelKind kind, String key, Official by) {
        check(by);
        return deployed.find(kind, key);
    }

    String name(DeployedModel model, Locale locale) {
        return model.kind() == ModelKind.PROCESS
                ? sentences.process(model.key(), model.name(), locale)
                : sentences.textOr("models.table." + model.key(), model.name(), locale);
    }

    /**
     * Compares two versions.
     *
     * @param from null for the version before {@code to}
     * @param to null for the newest version
     * @throws NotFound if there is no such model or no such version
     */
    Comparison compare(ModelKind kind, String key, Integer from, Integer to, Official by, Locale locale) {
        var model = find(kind, key, by);
        var later = to == null ? model.newest().number() : number(model, to);
        var earlier = from == null
                ? model.before(later).map(DeployedModel.Version::number).orElse(null)
                : Integer.valueOf(number(model, from));
        if (earlier == null) return new Comparison(model, null, later, new ModelChanges(List.of(), 0));
        var changes = ModelChanges.between(parts(model, earlier, locale), parts(model, later, locale));
        return new Comparison(model, earlier, later, changes);
    }

    private static int number(DeployedModel model, int version) {
        return model.version(version)
                .orElseThrow(() -> new NotFound(model.key()))
                .number();
    }

    private List<ModelPart> parts(DeployedModel model, int version, Locale locale) {
        return model.kind() == ModelKind.PROCESS
                ? processes.read(model.key(), version, locale)
                : tables.read(model.key(), version, locale);
    }

    List<Step> steps(DeployedModel process, int version, Locale locale) {
        return processes.read(process.key(), number(process, version), locale).stream()
                .filter(part -> part.kind() == ModelPart.Kind.STEP)
                .map(part -> new Step(
                        part.id(), part.name(), said(part, "desk"), said(part, "term"), said(part, "outcomes")))
                .toList();
    }

    private static String said(ModelPart part, String aspect) {
        return part.traits().getOrDefault(new ModelPart.Trait(aspect, "", ""), "");
    }

    TableReader.Sheet sheet(DeployedModel table, int version) {
        return tables.sheet(table.key(), number(table, version));
    }

    /** Answers with the file of a version, as it was deployed. @throws NotFound as {@link #compare} */
    ResponseEntity<byte[]> file(ModelKind kind, String key, int version, Official by) {
        var name = find(kind, key, by).fileName();
        return Attachment.of(name, key, MediaType.APPLICATION_XML, deployed.file(kind, key, version));
    }

    /** Returns the picture of a version as BPMN XML with names in the reader's language. */
    String picture(String process, int version, Official by, Locale locale) {
        number(find(ModelKind.PROCESS, process, by), version);
        return elements.drawn(
                process,
                version,
                (id, model) -> id.equals(process)
                        ? sentences.process(process, model, locale)
                        : sentences.step(process, id, model, locale));
    }

    private void check(Official by) {
        if (!mayRead(by)) throw new NotFound("models");
    }
}
