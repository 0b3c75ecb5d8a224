import { expect, test } from "vitest";
import { type ProfileComputer, profileFolder } from "#core/host-services/profile-folder.ts";

const computer = (changes: Partial<ProfileComputer>): ProfileComputer => ({
  platform: "linux",
  env: {},
  homeFolder: "/home/anna",
  execPath: "/opt/Blackstart/blackstart",
  exists: () => false,
  ...changes,
});

test.each<[string, Partial<ProfileComputer>, string]>([
  ["Linux", {}, "/home/anna/.config/Blackstart"],
  [
    "Linux with a place of the person's own",
    { env: { XDG_CONFIG_HOME: "/data/cfg" } },
    "/data/cfg/Blackstart",
  ],
  [
    "macOS",
    { platform: "darwin", homeFolder: "/Users/anna" },
    "/Users/anna/Library/Application Support/Blackstart",
  ],
  [
    "Windows",
    { platform: "win32", env: { APPDATA: "C:\\Users\\anna\\AppData\\Roaming" } },
    "C:\\Users\\anna\\AppData\\Roaming\\Blackstart",
  ],
])("settings lie where %s keeps them", (_name, changes, folder) => {
  expect(profileFolder(computer(changes))).toBe(folder);
});

test.each<[string, Partial<ProfileComputer>, string]>([
  [
    "beside the program",
    { execPath: "/media/stick/blackstart", exists: (path) => path === "/media/stick/portable" },
    "/media/stick/Blackstart-data",
  ],
  [
    "beside the bundle of macOS, not inside it",
    {
      platform: "darwin",
      execPath: "/Volumes/STICK/Blackstart.app/Contents/MacOS/Blackstart",
      exists: (path) => path === "/Volumes/STICK/portable",
    },
    "/Volumes/STICK/Blackstart-data",
  ],
  [
    "beside the AppImage, not in the folder it is mounted on",
    {
      env: { APPIMAGE: "/media/stick/Blackstart.AppImage" },
      execPath: "/tmp/.mount_Bla/blackstart",
      exists: (path) => path === "/media/stick/portable",
    },
    "/media/stick/Blackstart-data",
  ],
  [
    "where the portable program of Windows was started, not where it unpacked itself",
    {
      platform: "win32",
      execPath: "C:\\Temp\\x\\Blackstart.exe",
      env: { PORTABLE_EXECUTABLE_DIR: "E:\\", APPDATA: "C:\\Users\\anna" },
    },
    "E:\\Blackstart-data",
  ],
])("the portable product leaves nothing on the computer: %s", (_name, changes, folder) => {
  expect(profileFolder(computer(changes))).toBe(folder);
});

test("a folder that was named goes before everything", () => {
  const named = computer({ env: { BLACKSTART_PROFILE: "/srv/profile" }, exists: () => true });
  expect(profileFolder(named)).toBe("/srv/profile");
});
