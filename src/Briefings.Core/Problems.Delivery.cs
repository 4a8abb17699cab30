namespace Briefings;

// 7500-7999: delivery
public static partial class Problems
{
    public static Problem DeliveryKindUnknown(string key, IReadOnlyList<string> known) =>
        new("BRF7500", $"{key} must be one of {string.Join(", ", known)}.", "configuration");

    public static Problem DeliveryNameTwice(string key, string name) =>
        new("BRF7501", $"{key}: there is a delivery \"{name}\" in this schedule already. Give one of them a Name of its own.", "configuration");

    public static Problem DeliverySecretMissing(string key, string variable) =>
        new("BRF7502", $"{key} names the environment variable {variable}, which is not set. Set it; secrets are read from nowhere else.", "configuration");

    public static Problem DeliveryFolderUnwritable(string path) =>
        new("BRF7510", "The edition cannot be put here. Check the delivery's folder, the rights of the service in it, and that nothing of another kind has the file's name.", path);

    public static Problem DeliveryDiskFull(string path) =>
        new("BRF7511", "The disk is full. No part of the file was left; free some space, and the delivery is tried again.", path);
}
