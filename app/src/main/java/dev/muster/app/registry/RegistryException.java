package dev.muster.app.registry;

/** A request that the registry refuses, with the status and the code that the Confluent API has for it. */
final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    private RegistryException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RegistryException noSubject(String subject) {
        return new RegistryException(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RegistryException noVersion(String version) {
        return new RegistryException(404, 40402, "Version " + version + " not found.");
    }

    static RegistryException noSchema() {
        return new RegistryException(404, 40403, "Schema not found");
    }

    static RegistryException noResource(String path) {
        return new RegistryException(404, 404, "Nothing at " + path);
    }

    static RegistryException notAllowed(String method, String path) {
        return new RegistryException(
                405, 405, method + " " + path + " is not offered: this registry reads and registers");
    }

    static RegistryException incompatible(String subject, String why) {
        return new RegistryException(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject '" + subject + "': " + why);
    }

    static RegistryException invalidSchema(String why) {
        return new RegistryException(422, 42201, "Invalid schema: " + why);
    }

    static RegistryException invalidVersion(String version) {
        return new RegistryException(
                422,
                42202,
                "The specified version '" + version + "' is not a valid version id: give a number from 1, or latest.");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
