import { userInfo } from 'node:os';

/** Who runs this process; 'local' for a user id without a name, which is possible in a container. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'local';
  }
}
