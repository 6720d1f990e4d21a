package fr.ensemblier.files;

import fr.ensemblier.foundation.EnsemblierSettings;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where the bytes lie: a bucket when one is configured, else the folder of the data, else a temporary one.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileStorage {

    @Bean
    FileStore fileStore(FileSettings settings, EnsemblierSettings ensemblier) throws IOException {
        if (!settings.s3Bucket().isBlank()) {
            var store = new S3Store(settings);
            store.check();
            return store;
        }
        var folder = ensemblier.folder();
        return new FolderStore(
                folder == null ? java.nio.file.Files.createTempDirectory("ensemblier-files") : folder.resolve("files"));
    }

    @Bean
    Scanner scanner(FileSettings settings) {
        return new Scanner(settings.clamd());
    }
}
