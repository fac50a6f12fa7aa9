package org.xiangbang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.ModelDeployment;

/** Models as they were before they were divided. Cases that began with them go on in them. */
@Component
public class FormerModels {
    private static final Path FORMER = Path.of("src", "test", "resources", "models", "former");

    private final ModelDeployment deployment;

    FormerModels(ModelDeployment deployment) {
        this.deployment = deployment;
    }

    /** Lets a case begin while the model was the former one. Afterwards the model is today's again. */
    public void during(String process, Runnable begin) {
        var file = process.replaceFirst("-", "/") + ".bpmn";
        try {
            deploy(file, FORMER.resolve(Path.of(file).getFileName()));
            begin.run();
        } finally {
            deploy(file, Path.of("processes", file));
        }
    }

    private void deploy(String file, Path model) {
        try {
            deployment.deploy(Map.of(file, Files.readAllBytes(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
