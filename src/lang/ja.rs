//! Japanese.

mod later;

pub use later::later_text;

use super::{FoundUiText, UiText};

pub fn text(text: UiText) -> &'static str {
    match text {
        UiText::PageTitle => "スマートフォン動作チェック",
        UiText::Checking => "調べています",
        UiText::CheckingTitle => "この端末を調べています",
        UiText::CheckingNote => "数秒で終わります。このままお待ちください。",
        UiText::NoObstacleTitle => "ここまで問題はありません",
        UiText::NoObstacleNote => "最後に、試しの登録で確認します。",
        UiText::NoObstaclePcNote => {
            "登録と認証はスマートフォンで行います。下の QR コードから、スマートフォンでも調べられます。"
        }
        UiText::ReadyTitle => "この端末で使えます",
        UiText::ReadyNote => {
            "登録と認証の両方を確認しました。本番の登録やログインに進んでください。このページでの操作はもう必要ありません。"
        }
        UiText::SignFix => "設定の変更が必要",
        UiText::SignAttention => "注意",
        UiText::SignFine => "問題なし",
        UiText::SignProblem => "問題あり",
        UiText::SignNo => "使えません",
        UiText::SignUnknown => "分かりません",
        UiText::SignRunning => "調査中",
        UiText::Certain => "確実",
        UiText::Likely => "ほぼ確実",
        UiText::Possible => "可能性あり",
        UiText::Manual => "マニュアル",
        UiText::Rechecked => "{} にもう一度調べました。",
        UiText::RecheckedSame => "{} にもう一度調べました。結果は同じです。",
        UiText::PassedBefore => "{} より前に確認した結果です。",
        UiText::Recheck => "もう一度調べる",
        UiText::ChecksTitle => "自動で調べた結果",
        UiText::Why => "調べる理由",
        UiText::PhoneTitle => "スマートフォンで開く",
        UiText::PhoneNote => {
            "スマートフォンのカメラで読み取ると、このページがスマートフォンで開きます。"
        }
        UiText::QrAlt => "このページの QR コード",
        UiText::ShareTitle => "サポートに伝える",
        UiText::OnlyRegistered => "登録だけ成功",
        UiText::BothPassed => "登録も認証も成功",
        UiText::RegistrationFailed => "登録で失敗",
        UiText::SignInFailed => "認証で失敗",
        UiText::NoReply => "応答なし",
        UiText::DeskLink => "窓口の担当者の方へ",
        UiText::DeskTitle => "サポート窓口",
        UiText::DeskSubtitle => "チェック用リンクを送る・結果を読む",
        UiText::TrialLine => "試しの登録",
        UiText::AgeUnknown => "日時不明",
        UiText::ClocksDiffer => "時計が合っていません",
        UiText::JustNow => "たった今",
        UiText::MinutesAgo => "{} 分前",
        UiText::HoursAgo => "{} 時間前",
        UiText::DaysAgo => "{} 日前",
        UiText::VerdictLine => "判定",
        UiText::NotAPromise => {
            "このページは本番とは別の場所で動いています。ここで問題がなくても、本番での成功を保証するものではありません。"
        }
        UiText::TrialTitle => "試しに登録してみる",
        UiText::TrialNote => "指紋や顔の認証画面が出ます。本番の登録には影響しません。",
        UiText::TrialRemoves => "試しに作ったパスキーは、終わると削除を依頼します。",
        UiText::TrialLeaves => "試しに作ったパスキーは、終わったあとに手順を見て削除できます。",
        UiText::TrialStart => "試しに登録してみる",
        UiText::TrialLength => "約20秒 ・ 途中でやめても問題ありません",
        UiText::TrialOpenTitle => "指紋や顔で認証してください",
        UiText::TrialOpenNote => {
            "画面ロックでも認証できます。認証画面が出ないときは、そのままお待ちください。"
        }
        UiText::TrialCountdown => "長くても {} 秒で終わります。",
        UiText::TrialRegisteredTitle => "登録できました",
        UiText::TrialRegisteredNote => {
            "続けて、いま作ったパスキーで認証（ログイン）を試します。終わるとパスキーの削除を依頼します。"
        }
        UiText::TrialNext => "認証を試す",
        UiText::TrialAgainTitle => "変更したあとに、もう一度",
        UiText::TrialAgain => "もう一度試す",
        UiText::TrialPassedTitle => "試しに作ったパスキー",
        UiText::TrialThrown => "ブラウザが返したエラー",
        UiText::TrialSilent => "時間が過ぎても、ブラウザから応答がありませんでした。",
        UiText::TrialTook => "{}かかりました。",
        UiText::Seconds => "秒",
        UiText::SheetShown => "認証画面は出たようです。",
        UiText::SheetNotShown => "認証画面は出ていません。",
        UiText::KeptBy => "「{}」に作成しました。",
        UiText::KeptSomewhere => "この端末に作成しました。",
        UiText::CleanupAsked => {
            "端末に削除を依頼しました。消えたかどうかは、このページでは確認できません。"
        }
        UiText::CleanupByHand => {
            "自動で削除を依頼できませんでした。残っていても問題ありません。消すときは、次の手順です。"
        }
        UiText::UserNotVerified => "指紋や顔による本人確認は行われませんでした。",
        UiText::NotThisDevice => "この端末ではなく、別の端末のパスキーが使われました。",
        UiText::LeftoverAsked => "前に試したときのパスキーが残っていたため、削除を依頼しました。",
        UiText::LeftoverByHand => {
            "前に試したときのパスキーが残っています。残っていても問題ありません。消すときは、次の手順です。"
        }
        UiText::SomeApp => "アプリ",
        UiText::SomeBrowser => "ほかのブラウザ",
        UiText::BrowserLabel => "ブラウザ",
        UiText::OsVersionLabel => "OS",
        UiText::WebauthnApiLabel => "WebAuthn（FIDO）",
        UiText::PlatformAuthenticatorLabel => "画面ロック・生体認証",
        UiText::CookiesLabel => "Cookie",
        UiText::LocalStorageLabel => "データの保存（長期）",
        UiText::SessionStorageLabel => "データの保存（一時）",
        UiText::IndexedDbLabel => "データの保存（大容量）",
        UiText::JavaScriptLabel => "JavaScript",
        UiText::WebAssemblyLabel => "WebAssembly",
        UiText::SecureContextLabel => "安全な接続",
        UiText::NetworkLabel => "通信",
        UiText::BrowserWhy => {
            "サービスには、決められたブラウザがあります。アプリの中の画面では登録できません。"
        }
        UiText::OsVersionWhy => {
            "設定の手順は OS（端末の基本ソフト）のバージョンで変わります。古すぎると FIDO を使えません。"
        }
        UiText::WebauthnApiWhy => {
            "指紋や顔でのログイン（FIDO）を、ブラウザから呼び出すための機能です。"
        }
        UiText::PlatformAuthenticatorWhy => {
            "指紋・顔・画面ロックで本人確認する準備が、端末にできているかを調べます。端末の応答は正しくないこともあります。"
        }
        UiText::CookiesWhy => {
            "ログインの途中の状態を保存しておくために必要です。実際に保存し、読み出し、削除して確認しています。"
        }
        UiText::StorageWhy => {
            "ブラウザに保存したデータを読み出せるかを調べます。ブロックされているときは Cookie も使えないことがあります。"
        }
        UiText::JavaScriptWhy => {
            "登録とログインの画面を動かす機能です。足りないと画面が真っ白になることがあります。"
        }
        UiText::WebAssemblyWhy => {
            "このページを動かす機能です。「ロックダウンモード」などで止まりますが、ログインには使われません。"
        }
        UiText::SecureContextWhy => {
            "FIDO は、暗号化された接続（https）で開いたページでだけ使えます。"
        }
        UiText::NetworkWhy => "ログインの画面に接続できるかどうかです。自動では調べません。",
        UiText::Usable => "使えます",
        UiText::NotUsable => "使えません",
        UiText::StoreBlocked => "ブロックされています",
        UiText::StoreFull => "空きがありません",
        UiText::NotPermitted => "許可されていません",
        UiText::InsideApp => "アプリの中",
        UiText::VersionHidden => "バージョン不明",
        UiText::Lacks => "足りない機能",
        UiText::Secure => "安全です",
        UiText::NotSecure => "安全ではありません",
        UiText::Framed => "別のページの中",
        UiText::Offline => "オフラインです",
        UiText::NotAsked => "調べていません",
        UiText::TimedOut => "応答がありません",
        UiText::AskingBlocked => "調べられません",
        UiText::Threw => "調べられません",
        UiText::NotExposed => "分かりません",
        UiText::VersionIos18Or26 => "18 か 26 以降",
        UiText::VersionWindows10Or11 => "10 か 11",
        UiText::VersionAndroid10 => "10 以降",
        UiText::SeeVersionIos18Or26 => {
            "お使いの iOS は、18、または 26 以降です。「設定」→「一般」→「情報」で確認できます。"
        }
        UiText::SeeVersionIos => "iOS のバージョンは、「設定」→「一般」→「情報」で確認できます。",
        UiText::SeeVersionAndroid => {
            "Android のバージョンは、「設定」→「デバイス情報」か「端末情報」で確認できます。"
        }
        UiText::OwnTab => "新しいタブで開く",
        UiText::OwnTabWhy => {
            "別のページの中に表示されています。この状態では、FIDO 認証が止められることがあります。"
        }
        UiText::OpenOwnTab => "新しいタブで開く",
        UiText::OpenOverHttps => "https で開く",
        UiText::OwnTabElse => "開かないときは、このアドレスをコピーし、新しいタブに貼り付けます。",
        UiText::LookupTitle => "画面に出た言葉から調べる",
        UiText::PicksTitle => "何が起きましたか",
        UiText::LookupLabel => "画面のメッセージや番号を入力します（一部でも探せます）",
        UiText::LookupExample => "例：405、真っ白",
        UiText::PartFailed => {
            "案内を読み込めませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        UiText::Retry => "もう一度読み込む",
        UiText::PageRenewed => "このページが更新されました。読み込み直すと、続けられます。",
        UiText::Reload => "読み込み直す",
        UiText::LookupLoading => "案内を読み込んでいます。",
        UiText::LookupNothing => {
            "見つかりませんでした。言葉を変えるか、下の一覧からお選びください。"
        }
        UiText::LookupFound => "件見つかりました。",
        UiText::LookupNoEntry => "この番号の案内はありません。一覧からお選びください。",
        UiText::PhoneScreens => "スマートフォンに出る画面の一覧",
        UiText::PcScreens => "パソコンに出る画面の一覧",
        UiText::AllScreens => "画面の一覧",
        UiText::Reached => "応答あり",
        UiText::NotReached => "応答なし",
        UiText::StoppedByPolicy => "このページの設定で止まりました",
    }
}

pub fn found_text(text: FoundUiText) -> &'static str {
    match text {
        FoundUiText::RecheckAfterFix => "変更したので、もう一度調べる",
        FoundUiText::ToTry => "順に試すこと",
        FoundUiText::MoreToTry => "直らないときに試すこと",
        FoundUiText::WhichVersion => "端末により手順が違います。画面に合うものをご覧ください。",
        FoundUiText::MayDiffer => "実機で確認していない手順です。表示が違うことがあります。",
        FoundUiText::TapThis => "を選びます",
        FoundUiText::SwitchOn => "オン（緑や青）にします。",
        FoundUiText::SwitchOff => "オフ（灰色）にします。",
        FoundUiText::TypeThis => "この文字を入力します。",
        FoundUiText::LookAt => "ここを確認します。",
        FoundUiText::ChooseThis => "これを選びます。",
        FoundUiText::NoticeTitle => "お知らせ",
        FoundUiText::ContactTitle => "問い合わせ先と伝えること",
        FoundUiText::OnTheService => "本番の画面では、次のように出ることがあります",
        FoundUiText::OpenIn => "{} で開く",
        FoundUiText::Opens => "ボタンを押すと、このページが {} で開きます。",
        FoundUiText::Only => "アドレスをコピーして、{} に貼り付けて開きます。",
        FoundUiText::MayWork => {
            "このブラウザでも使えることはありますが、対応しているのは {} です。"
        }
        FoundUiText::CopyAddress => "アドレスをコピー",
        FoundUiText::AddressCopied => "コピーしました",
        FoundUiText::AddressCopyFailed => {
            "コピーできませんでした。下のアドレスを長押ししてコピーします。"
        }
        FoundUiText::IfNotOpening => "開かないとき",
        FoundUiText::HowToOpen => "開き方",
        FoundUiText::OtherDoor => "別の方法で開く",
        FoundUiText::Always => "いつも {} で開くようにする",
        FoundUiText::OtherDevice => "別の端末で開く",
        FoundUiText::OtherDeviceNote => "別の端末のカメラで、この QR コードを読み取ります。",
        FoundUiText::LookTitle => "見た目の例",
        FoundUiText::SafariLook => {
            "Safari の画面の絵。アドレスバーが横幅いっぱいにあり、下に、戻る・進む・共有・ブックマーク・タブの5つのマークが並びます。"
        }
        FoundUiText::ChromeLook => {
            "Chrome の画面の絵。上に、家のマーク、アドレスバー、タブの数、点が3つのメニューが並びます。下にはスマートフォンのボタンだけがあります。"
        }
        FoundUiText::LookAddress => "アドレスバーは横幅いっぱい",
        FoundUiText::LookBottomAddress => "下にあることもあります",
        FoundUiText::LookButtons => "戻る・進む・共有・ブックマーク・タブ",
        FoundUiText::LookHome => "家のマークの右にアドレスバー",
        FoundUiText::LookTabs => "タブの数",
        FoundUiText::LookMenu => "メニュー",
        FoundUiText::LookPhoneButtons => "スマートフォンのボタンだけ",
        FoundUiText::DeviceNewIphone => "iPhone（iOS\u{a0}18\u{a0}以降）",
        FoundUiText::DeviceOldIphone => "iPhone（iOS\u{a0}17\u{a0}以前）",
        FoundUiText::DeviceAndroid => "Android",
        FoundUiText::DevicePc => "パソコン",
        FoundUiText::DeviceTitle => "端末を選ぶ",
        FoundUiText::NotForThisDevice => "この端末で変更する設定はありません。",
        FoundUiText::EntryBack => "一覧と検索へ戻る",
        FoundUiText::EntryLink => "この案内のリンク：",
        FoundUiText::Print => "この案内を印刷",
        FoundUiText::OnPc => "パソコンの画面",
        FoundUiText::OnPhone => "スマートフォンの画面",
        FoundUiText::AtRegistration => "登録のとき",
        FoundUiText::AtSignIn => "認証のとき",
        FoundUiText::AtCard => "カードで認証するとき",
        FoundUiText::AtCardRegistration => "マイナンバーカードの登録のとき",
        FoundUiText::NothingToDo => "対応は不要です",
        FoundUiText::SeenTitle => "この画面が出たとき",
        FoundUiText::NothingToDoIf => "対応が不要な場合",
        FoundUiText::CausesTitle => "考えられる原因",
        FoundUiText::AlikeTitle => "似た画面",
        FoundUiText::UserManual => "利用者マニュアル",
    }
}
