package fr.ensemblier.files;

import fr.ensemblier.foundation.NotStarted;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Files in a bucket of an S3 service, any maker: path-style addresses, and none of the newer ways to send a body
/// (chunks,
/// trailing checksums), which many makers refuse. The connection must be TLS, whose checks stand in for the checksums.
final class S3Store implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);

    private final S3Client client;
    private final String bucket;

    S3Store(FileSettings settings) {
        var builder = S3Client.builder()
                .region(Region.of(settings.s3Region()))
                .forcePathStyle(true)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.s3Endpoint().isBlank()) {
            builder.endpointOverride(URI.create(settings.s3Endpoint()));
        }
        if (!settings.s3Key().isBlank()) {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.s3Key(), settings.s3Secret())));
        }
        this.client = builder.build();
        this.bucket = settings.s3Bucket();
    }

    /// Refuses a bucket that is not there or not ours; a service that does not answer is told in the log, since
    /// everything but files works without it.
    void check() {
        try {
            client.headBucket(head -> head.bucket(bucket));
        } catch (S3Exception e) {
            if (e.statusCode() == 403 || e.statusCode() == 404) {
                throw new NotStarted(
                        "Le service S3 n’ouvre pas le bucket « " + bucket + " » (" + e.statusCode()
                                + ") : vérifiez ENSEMBLIER_FILES_S3_BUCKET, l’adresse, la région et les clés.",
                        e);
            }
            LOG.error("Le service S3 répond mal : les fichiers ne s’ouvrent pas. {}", e.getMessage());
        } catch (SdkException e) {
            LOG.error("Le service S3 ne répond pas : les fichiers ne s’ouvrent pas. {}", e.getMessage());
        }
    }

    @Override
    public void put(UUID id, Path bytes, String mediaType) {
        client.putObject(
                put -> put.bucket(bucket).key(id.toString()).contentType(mediaType), RequestBody.fromFile(bytes));
    }

    @Override
    public InputStream open(UUID id) throws NoSuchFileException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(id.toString()));
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                throw new NoSuchFileException(id.toString(), null, e.getMessage());
            }
            throw e;
        }
    }

    @Override
    public void delete(UUID id) {
        client.deleteObject(delete -> delete.bucket(bucket).key(id.toString()));
    }

    @Override
    public Stream<UUID> olderThan(Instant instant) {
        return client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .filter(object -> object.lastModified().isBefore(instant))
                .flatMap(object -> FileStore.key(object.key()).stream());
    }
}
