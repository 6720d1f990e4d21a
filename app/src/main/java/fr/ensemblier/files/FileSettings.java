package fr.ensemblier.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where files lie and who scans them. Without a bucket they lie in the folder of the data; without `clamd`
/// (`host:port`) nothing is scanned, and each file says so.
@ConfigurationProperties("ensemblier.files")
record FileSettings(
        @DefaultValue("") String clamd,
        @DefaultValue("") String s3Bucket,
        @DefaultValue("") String s3Endpoint,
        @DefaultValue("fr-par") String s3Region,
        @DefaultValue("") String s3Key,
        @DefaultValue("") String s3Secret) {}
